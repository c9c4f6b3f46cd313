import * as AT from '#i18n/addresses';
import { lawCurrency, type LawCurrencyView } from '#views/links/law-currency';
import type { Day } from '#domain/calendar';
import { known } from '#domain/known';
import { formatBytes, formatDay, formatList } from '#i18n/format';
import { originalPath } from '#views/links/original-path';
import { SOURCE_LOCALE, localePath, type Locale } from '#i18n/locales';
import { translator, type StringKey, type Translate } from '#i18n/translate';
import type { Library, Policy } from '#library/library';
import { successionIn } from '#library/policy-facts';
import { textsAbout } from '#views/links/texts-about';
import { indicatorLink, type Link } from '#views/links/links';
import { policyJsonLd } from './policy-json-ld.ts';
import { renderPolicyDocument } from './policy-document.ts';
import type { Heading } from '#views/bodies/render-body';
import { validityPhases, type ValidityPhase } from './validity-view.ts';
import { titleWords } from '#views/shell/title-words';
import { original, pick, translated, type Words } from '#words/words';

/** One line of the document record. */
export interface RecordLine {
  label: string;
  values: { words: Words; href?: string }[];
}

export interface PolicyView {
  slug: string;
  title: Words;
  /** The Chinese title under a translated one. */
  originalTitle: string | null;
  unofficialTitle: string | null;
  descriptiveTitle: string | null;
  /** `none` is said in place of a badge where the class of document has no validity. */
  validity: { label: string; phases: ValidityPhase[]; none: string };
  record: RecordLine[];
  /** The facts that were not obtained, folded into one line: 还缺 7 项资料. */
  missing: { summary: string; names: string } | null;
  succession: { label: string; links: Link[] }[];
  contents: Heading[];
  document: {
    kind: 'full' | 'summary' | 'none';
    /** The head of the document: issuer, number and title as it writes them. */
    head: { issuer: string; number: string; title: Words } | null;
    html: string;
    notice: string | null;
    fallback: string | null;
  };
  /** Files to open; those that were not obtained have no address. */
  annexes: { words: Words; href: string | null }[];
  caution: Words | null;
  law: LawCurrencyView | null;
  sourceLabel: string;
  source: { words: Words; href: string | null };
  related: { label: string; links: Link[] }[];
  jsonLd: object;
  labels: Record<'record' | 'contents' | 'annexes' | 'caution' | 'copied' | 'external', string>;
}

/**
 * A policy page, words finished.
 * @param day the build day: what readers without scripts are told the validity of
 */
export function policyView(library: Library, policy: Policy, locale: Locale, day: Day): PolicyView {
  const t = translator(locale);
  const { data } = policy;
  const title = pick(data.title, locale);
  const rendered = renderPolicyDocument(policy, {
    linkTo: (label) => t('site.linkTo', { label }),
    lang: locale,
  });
  const lines = recordOf(library, policy, locale, t);
  const isTranslatedTitle = title.text !== data.title['zh-CN'];
  return {
    slug: policy.slug,
    title: titleWords(library, title, locale),
    originalTitle: isTranslatedTitle ? data.title['zh-CN'] : null,
    unofficialTitle: isTranslatedTitle ? t('site.unofficialTranslation') : null,
    descriptiveTitle: data.titleIsDescriptive ? t('policy.descriptiveTitle') : null,
    validity: {
      label: t('policy.validity'),
      phases: validityPhases(library, policy, locale, day),
      none: t('validity.none', { type: t(`type.${data.type}`) }),
    },
    record: lines.filter(({ values }) => values.length > 0),
    missing: missingOf(lines, locale, t),
    succession: successionLinks(library, policy, locale, t),
    contents: rendered.headings,
    document: {
      kind: data.text,
      head: data.text === 'full' ? documentHead(library, policy) : null,
      html: rendered.html,
      notice: documentNotice(policy, locale, t),
      fallback: locale !== 'zh-CN' && data.text !== 'none' ? t('site.fallback') : null,
    },
    annexes: data.annexes
      .filter((annex) => annex.file !== null || !annex.inText)
      .map((annex) => annexLine(library, annex, locale, t)),
    caution: data.caution ? pick(data.caution, locale) : null,
    law: lawCurrency(library, 'policies', policy.slug, locale, day),
    sourceLabel: t('policy.source'),
    source: {
      words: { text: t(`source.${data.source.kind}`) },
      href: data.source.linkable ? data.source.url : null,
    },
    related: [
      ...textsAbout(library, { policy: policy.slug }, locale),
      { label: t('policy.indicators'), links: indicatorLinks(library, policy, locale) },
    ].filter((group) => group.links.length > 0),
    jsonLd: policyJsonLd(library, policy, locale, day),
    labels: {
      record: t('policy.record'),
      contents: t('policy.contents'),
      annexes: t('policy.annexes'),
      caution: t('policy.caution'),
      copied: t('site.copied', { text: '' }),
      external: t('site.externalLink'),
    },
  };
}

function annexLine(
  library: Library,
  { title, file }: { title: string; file: string | null },
  locale: Locale,
  t: Translate,
): PolicyView['annexes'][number] {
  const original = file === null ? undefined : library.originals.get(file);
  if (!original) return { words: translated(t('policy.annexMissing', { title }), locale), href: null };
  const size = formatBytes(locale, original.bytes);
  return {
    words: translated(t('policy.annexFile', { title, kind: original.kind, size }), locale),
    href: originalPath(original.name),
  };
}

/** Document titles of officials' kinds are passed (通过), those of offices written (成文). */
function writtenOnKey(policy: Policy): StringKey {
  return /regulation$/.test(policy.data.type) ? 'policy.passedOn' : 'policy.writtenOn';
}

function missingOf(lines: readonly RecordLine[], locale: Locale, t: Translate): PolicyView['missing'] {
  const names = lines.filter(({ values }) => values.length === 0).map(({ label }) => label);
  if (names.length === 0) return null;
  return {
    summary: t('policy.missing', { count: names.length }),
    names: t('policy.missingNames', { names: formatList(locale, names) }),
  };
}

/** Every line that a record has; one without values is a fact that was not obtained. */
function recordOf(library: Library, policy: Policy, locale: Locale, t: Translate): RecordLine[] {
  const { data } = policy;
  const line = (key: StringKey, ...values: ({ words: Words; href?: string } | null)[]): RecordLine => ({
    label: t(key),
    values: values.filter((value) => value !== null),
  });
  const day = (value: Day | null) => value && { words: { text: formatDay(locale, value) } };
  const text = (value: string | null) => value && { words: original(value, locale) };
  const facet = (facetName: string, id: string, words: Words) => ({
    words,
    href: localePath(locale, AT.facet('policies', facetName, id)),
  });
  return [
    line('policy.indexNumber', text(data.indexNumber) || null),
    line(
      'policy.topics',
      ...data.topics.map((id) => facet('topic', id, pick(known(library, 'topics', id).name, locale))),
    ),
    line(
      'policy.issuer',
      ...(data.issuers ?? []).map((id) =>
        facet('issuer', id, pick(known(library, 'offices', id).name, locale)),
      ),
    ),
    line('policy.documentNumber', text(data.documentNumber) || null),
    line('policy.type', { words: { text: t(`type.${data.type}`) } }),
    line('policy.level', facet('level', data.level, { text: t(`level.${data.level}`) })),
    line(writtenOnKey(policy), day(data.writtenOn) || null),
    line('policy.publishedOn', day(data.publishedOn) || null),
    line('policy.effectiveFrom', day(data.effectiveFrom) || null),
    line('policy.effectiveUntil', day(data.effectiveUntil) || null),
    ...(data.planUntil ? [line('policy.planUntil', day(data.planUntil) || null)] : []),
    // Which documents this one replaced is a fact like the others: where nobody looked, the page says so.
    ...(data.supersedes === null && data.amends === null ? [line('policy.succession')] : []),
  ];
}

function successionLinks(
  library: Library,
  policy: Policy,
  locale: Locale,
  t: Translate,
): PolicyView['succession'] {
  const succession = successionIn(library, policy);
  const link = (slug: string): Link => ({
    href: localePath(locale, AT.page('policies', slug)),
    words: pick(known(library, 'policies', slug).data.title, locale),
  });
  const groups = [
    { label: t('policy.supersedes'), links: succession.supersedes.map(link) },
    { label: t('policy.amends'), links: succession.amends.map(link) },
    ...succession.supersededBy.map(({ by, on }) => ({
      label: t('policy.supersededBy', { day: formatDay(locale, on) }),
      links: [link(by)],
    })),
    ...succession.amendedBy.map(({ by, on }) => ({
      label: t('policy.amendedBy', { day: formatDay(locale, on) }),
      links: [link(by)],
    })),
  ];
  return groups.filter((group) => group.links.length > 0);
}

function documentHead(library: Library, policy: Policy): PolicyView['document']['head'] {
  const { data } = policy;
  return {
    issuer: (data.issuers ?? []).map((id) => known(library, 'offices', id).name['zh-CN']).join(' '),
    number: data.documentNumber ?? '',
    title: titleWords(library, { text: data.title['zh-CN'] }, SOURCE_LOCALE),
  };
}

function documentNotice(policy: Policy, locale: Locale, t: Translate): string | null {
  const { data } = policy;
  if (data.text === 'none') return t('policy.noText');
  if (data.text === 'full' || data.lawTextAsOf === undefined) return null;
  return t('policy.summaryNotice', { day: formatDay(locale, data.lawTextAsOf) });
}

function indicatorLinks(library: Library, policy: Policy, locale: Locale): Link[] {
  return policy.data.indicators
    .map((slug) => known(library, 'indicators', slug))
    .sort((a, b) => a.data.order - b.data.order)
    .map(({ slug }) => indicatorLink(library, slug, locale));
}
