import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/**
 * The matcher's question asked of the content files themselves: YAML in, ids out. It shares nothing with the library,
 * so that a slip there shows.
 */
export interface Row {
  id: string;
  /** What the entry declares, as `facet=value`. */
  names: ReadonlySet<string>;
  /** The facets in which it is for nobody else. */
  only: ReadonlySet<string>;
}

/** What YAML holds: the query reads it as it is written, without schemas. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Data = Record<string, any>;
type Choice = Readonly<Record<string, readonly string[]>>;

const PEOPLE = { citizen: ['citizen'], enterprise: ['enterprise'], both: ['citizen', 'enterprise'] };

/** Every entry of a content folder with what it declares, as far as it holds on a day. */
export function declaredIn(directory: string, day: string): Row[] {
  const city = readCity(directory);
  return [
    ...guideRows(city),
    ...policyRows(city),
    ...feeRows(city, day),
    ...interpretationRows(city),
    ...infographicRows(city),
  ];
}

/** Which entries a choice concerns: those that name a chosen value and are for others only in no facet. */
export function query(rows: readonly Row[], choice: Choice): string[] {
  const chosen = Object.entries(choice).map(([facet, values]) => ({
    facet,
    wanted: values.map((value) => `${facet}=${value}`),
  }));
  return rows.filter((row) => isAnswer(row, chosen)).map(({ id }) => id);
}

function isAnswer({ names, only }: Row, chosen: readonly { facet: string; wanted: string[] }[]): boolean {
  const missed = chosen.filter(({ wanted }) => !wanted.some((name) => names.has(name)));
  return missed.length < chosen.length && missed.every(({ facet }) => !only.has(facet));
}

interface City {
  guides: Map<string, Data>;
  policies: Map<string, Data>;
  fees: Map<string, Data>;
  interpretations: Map<string, Data>;
  infographics: Map<string, Data>;
  indicators: Map<string, Data>;
  /** The bodies of infographics: their tags name indicators. */
  drawn: Map<string, string>;
  journeys: Map<string, Data>;
  documents: Data;
  offices: Data;
  readers: Data;
  places: Map<string, string>;
}

function readCity(directory: string): City {
  const yaml = (file: string) => parse(readFileSync(path.join(directory, file), 'utf8')) as Data;
  const entries = (pattern: string) =>
    new Map(
      globSync(pattern, { cwd: directory })
        .sort()
        .map((file) => [slugOf(file), parse(headOf(path.join(directory, file))) as Data]),
    );
  const regions = yaml('regions.yaml') as unknown as { code: string; name: Data }[];
  return {
    guides: entries('guides/*/zh-CN.mdx'),
    policies: entries('policies/*.mdx'),
    fees: entries('fees/*.mdx'),
    interpretations: entries('interpretations/*/zh-CN.mdx'),
    infographics: entries('infographics/*/zh-CN.mdx'),
    indicators: entries('indicators/*.mdx'),
    drawn: new Map(
      globSync('infographics/*/zh-CN.mdx', { cwd: directory }).map((file) => [
        slugOf(file),
        readFileSync(path.join(directory, file), 'utf8'),
      ]),
    ),
    journeys: entries('journeys/*.mdx'),
    documents: yaml('documents.yaml'),
    offices: yaml('offices.yaml'),
    readers: yaml('readers.yaml'),
    places: new Map(
      regions
        .filter(({ code }) => code === '未取得' || !code.endsWith('00'))
        .map(({ code, name }) => [name['zh-CN'], code === '未取得' ? ZONES[name['zh-CN']]! : code]),
    ),
  };
}

/** Zones without a code are chosen by the pinyin of their names. */
const ZONES: Record<string, string> = {
  聊城经济技术开发区: 'liao-cheng-jing-ji-ji-shu-kai-fa-qu',
  聊城高新技术产业开发区: 'liao-cheng-gao-xin-ji-shu-chan-ye-kai-fa-qu',
  江北水城旅游度假区: 'jiang-bei-shui-cheng-lv-you-du-jia-qu',
};

function slugOf(file: string): string {
  return file.endsWith('/zh-CN.mdx') ? path.basename(path.dirname(file)) : path.basename(file, '.mdx');
}

function headOf(file: string): string {
  return /^---\n([\s\S]*?)\n---\n/.exec(readFileSync(file, 'utf8'))![1]!;
}

/** What readers.yaml declares of an entry, and whether it is for a kind of business only. */
function named({ readers }: City, kind: string, slug: string, place?: number) {
  const names: string[] = [];
  let isOnly = false;
  for (const [facet, section] of [
    ['who', readers['who']],
    ['business', readers['businesses']],
  ] as const)
    for (const [reader, declared] of Object.entries((section ?? {}) as Record<string, Data>)) {
      const entry = (declared[kind] ?? {}) as Data;
      const isNamed = Array.isArray(entry)
        ? entry.includes(slug)
        : place === undefined
          ? slug in entry
          : ((entry[slug] ?? []) as number[]).includes(place);
      if (!isNamed) continue;
      names.push(`${facet}=${reader}`);
      if (facet === 'business')
        isOnly ||= place !== undefined || ((declared['only'] ?? []) as string[]).includes(slug);
    }
  return { names, isOnly };
}

function row(id: string, names: readonly string[], isOnly = false): Row {
  const only = ['stage', 'indicator', 'topic'];
  for (const facet of ['who', 'place'])
    if (names.some((name) => name.startsWith(`${facet}=`))) only.push(facet);
  if (isOnly) only.push('business');
  return { id, names: new Set(names), only: new Set(only) };
}

function stagesThrough({ journeys }: City, guides: readonly string[]): string[] {
  return [...journeys]
    .filter(([, { steps }]) => (steps as Data[]).some(({ guide }) => guides.includes(guide)))
    .map(([slug]) => `stage=${slug}`);
}

function people(declared: string): string[] {
  return PEOPLE[declared as keyof typeof PEOPLE].map((who) => `who=${who}`);
}

function guideRows(city: City): Row[] {
  return [...city.guides].map(([slug, data]) => {
    const { names, isOnly } = named(city, 'guides', slug);
    const own = [...people(data['audience']), `indicator=${data['indicator']}`];
    return row(`guides/${slug}`, [...own, ...names, ...stagesThrough(city, [slug])], isOnly);
  });
}

function policyRows(city: City): Row[] {
  return [...city.policies].map(([slug, data]) => {
    const guides = [...city.guides].filter(([, guide]) =>
      citedBy(guide).some((document) => city.documents[document]?.policy === slug),
    );
    const readers = [...city.interpretations.values()]
      .filter(({ explains }) => explains.includes(slug))
      .flatMap(({ audience }) => audience as string[]);
    const journeys = [...city.journeys].filter(([, { indicators }]) =>
      (indicators as string[]).some((id) => data['indicators'].includes(id)),
    );
    const issuers = (data['issuers'] === '未取得' ? [] : data['issuers']) as string[];
    const isLocal = data['level'] === 'county' || data['level'] === 'zone';
    const places = [...city.places].filter(([place]) =>
      issuers.some((id) => isLocal && city.offices[id].name['zh-CN'].includes(place)),
    );
    return row(`policies/${slug}`, [
      ...named(city, 'policies', slug).names,
      ...readers.map((who) => `who=${who}`),
      ...guides.flatMap(([, guide]) => [...people(guide['audience']), `indicator=${guide['indicator']}`]),
      ...(data['indicators'] as string[]).map((id) => `indicator=${id}`),
      ...(data['topics'] as string[]).map((id) => `topic=${id}`),
      ...journeys.map(([id]) => `stage=${id}`),
      ...stagesThrough(
        city,
        guides.map(([id]) => id),
      ),
      ...places.map(([, id]) => `place=${id}`),
    ]);
  });
}

/** Every document that is cited anywhere in a guide. */
function citedBy(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(citedBy);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === 'document' ? [each as string] : citedBy(each),
  );
}

function feeRows(city: City, day: string): Row[] {
  return [...city.fees].flatMap(([slug, data]) => {
    const guides = [...city.guides].filter(([, { fees }]) => fees.items.includes(slug));
    const shared = [
      ...guides.map(([, { indicator }]) => `indicator=${indicator}`),
      ...stagesThrough(
        city,
        guides.map(([id]) => id),
      ),
      ...((data['regions'] ?? []) as string[]).map((name) => `place=${city.places.get(name)}`),
    ];
    const item = named(city, 'fees', slug);
    const charged =
      (data['periods'] as Data[]).find((period) => holds(period, day)) ?? data['periods'].at(-1);
    const lessened = (kind: string, index: number, payer: string) => {
      const { names, isOnly } = named(city, kind, slug, index + 1);
      const who = isOnly ? ['who=enterprise'] : people(payer);
      return row(`${kind}/${slug}/${index + 1}`, [...who, ...names, ...shared], isOnly);
    };
    return [
      row(`fees/${slug}`, [...people(data['payer']), ...item.names, ...shared], item.isOnly),
      ...(data['reductions'] as Data[]).flatMap((reduction, index) =>
        holds(reduction, day) ? [lessened('reductions', index, reduction['payer'])] : [],
      ),
      ...(charged.state === 'charged' ? (data['exemptions'] as Data[]) : []).map((_, index) =>
        lessened('exemptions', index, data['payer']),
      ),
    ];
  });
}

function holds({ from, answersFrom, until }: Data, day: string): boolean {
  const start = from === '未取得' ? (answersFrom ?? '') : from;
  return start <= day && (until === '至今' || day <= until);
}

function interpretationRows(city: City): Row[] {
  return [...city.interpretations].map(([slug, data]) =>
    row(`interpretations/${slug}`, writtenFor(city, data)),
  );
}

function infographicRows(city: City): Row[] {
  return [...city.infographics].map(([slug, data]) => {
    const text = city.drawn.get(slug)!;
    const named = [...text.matchAll(/<Indicator [^>]*id="([^"]+)"/g)].map(([, id]) => id!);
    const groups = [...text.matchAll(/<Group [^>]*indicators="([^"]+)"/g)].map(([, group]) => group);
    const grouped = [...city.indicators].filter(([, { group }]) => groups.includes(group));
    const indicators = [...named, ...grouped.map(([id]) => id)].map((id) => `indicator=${id}`);
    return row(`infographics/${slug}`, [...writtenFor(city, data), ...indicators]);
  });
}

/** What an interpretation or an infographic declares. */
function writtenFor(city: City, data: Data): string[] {
  const guides = data['guides'] as string[];
  const explained = (data['explains'] as string[]).flatMap((id) => city.policies.get(id)!['topics']);
  return [
    ...(data['audience'] as string[]).map((who) => `who=${who}`),
    ...guides.map((id) => `indicator=${city.guides.get(id)!['indicator']}`),
    ...explained.map((topic) => `topic=${topic}`),
    ...stagesThrough(city, guides),
  ];
}
