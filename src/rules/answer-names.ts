import type { Library } from '#library/library';

/** A name by which something can be asked, and where it stands. */
export interface AnswerName {
  file: string;
  field: string;
  name: string;
  /** Who answers: ids of items, `regulated:water`, `unlawful:job-deposit`, `list`, `several` or `out-of-scope`. */
  answer: string;
  /** The other owners of the name that say the same by referring to each other. */
  agrees: readonly string[];
}

/** Every name of the content that leads to an answer. */
export function answerNames(library: Library): AnswerName[] {
  return [
    ...feeNames(library),
    ...regulatedNames(library),
    ...unlawfulNames(library),
    ...rowNames(library),
    ...severalNames(library),
    ...outOfScopeNames(library),
  ];
}

function feeNames(library: Library): AnswerName[] {
  return [...library.fees.values()].flatMap(({ slug, file, data }) => {
    const said = library.names.items[slug];
    const own = [
      { file, field: 'name', name: data.name['zh-CN'] },
      ...listed(file, 'aliases', data.aliases),
      ...listed('names.yaml', `items.${slug}.says`, said?.says ?? {}),
      ...listed('names.yaml', `items.${slug}`, { misspelt: said?.misspelt ?? [] }),
    ];
    return own.map((each) => ({ ...each, answer: `fee:${slug}`, agrees: [] }));
  });
}

/** Classes of money that no list of charges is about. */
const OUTSIDE: ReadonlySet<string> = new Set(['market', 'tax', 'fine', 'social-insurance', 'civil']);

function regulatedNames(library: Library): AnswerName[] {
  return library.regulated.flatMap(({ id, name, aliases, asked, class: kind, ourId }) => {
    const agrees = ourId.map((fee) => `fee:${fee}`);
    const outside = OUTSIDE.has(kind);
    const own = [
      { file: 'regulated.yaml', field: `${id}.name`, name: name['zh-CN'] },
      ...listed('regulated.yaml', `${id}.aliases`, aliases),
      ...listed('regulated.yaml', id, { asked }),
    ];
    return own.map((each) => ({
      ...each,
      answer: outside ? 'out-of-scope' : `regulated:${id}`,
      agrees: outside ? agrees : [...agrees, 'list'],
    }));
  });
}

function unlawfulNames(library: Library): AnswerName[] {
  return library.unlawful.flatMap(({ id, name, names, asked, verdict, ourId, alsoInRegulated }) => {
    const outside = verdict === 'contract' || verdict === 'fraud';
    const agrees = [
      ...ourId.map((fee) => `fee:${fee}`),
      ...alsoInRegulated.map((other) => `regulated:${other}`),
    ];
    const own = [
      { file: 'unlawful.yaml', field: `${id}.name`, name: name['zh-CN'] },
      ...listed('unlawful.yaml', `${id}.names`, names),
      ...listed('unlawful.yaml', id, { asked }),
    ];
    return own.map((each) => ({ ...each, answer: outside ? 'out-of-scope' : `unlawful:${id}`, agrees }));
  });
}

function rowNames(library: Library): AnswerName[] {
  return [...library.lists.values()].flatMap(({ file, data }) =>
    data.rows.flatMap(({ name, names, item }, index) => {
      const own = [
        { file, field: `rows[${index}].name`, name: name['zh-CN'] },
        ...listed(file, `rows[${index}]`, { names }),
      ];
      // A row that is items of ours answers by them, all of them.
      const agrees = item.length === 0 ? [] : ['several', ...item.map((fee) => `fee:${fee}`)];
      return own.map((each) => ({ ...each, answer: 'list', agrees }));
    }),
  );
}

function severalNames(library: Library): AnswerName[] {
  return [
    ...library.names.several.flatMap(({ says }, index) =>
      listed('names.yaml', `several[${index}].says`, says),
    ),
    ...library.unlawful.flatMap(({ id, bare }) => listed('unlawful.yaml', id, { bare })),
  ].map((each) => ({ ...each, answer: 'several', agrees: [] }));
}

function outOfScopeNames(library: Library): AnswerName[] {
  return library.outOfScope.flatMap(({ words, choices }, place) => [
    ...listed('out-of-scope.yaml', `[${place}]`, { words }).map((each) => ({
      ...each,
      answer: 'out-of-scope',
      agrees: [],
    })),
    ...choices.flatMap((choice, index) =>
      listed('out-of-scope.yaml', `[${place}].choices[${index}]`, { words: choice.words }).map((each) => ({
        ...each,
        answer: 'several',
        agrees: choice.fees.map((fee) => `fee:${fee}`),
      })),
    ),
  ]);
}

function listed(file: string, field: string, lists: Readonly<Record<string, readonly string[]>>) {
  return Object.entries(lists).flatMap(([key, names]) =>
    names.map((name, index) => ({ file, field: `${field}.${key}[${index}]`, name })),
  );
}
