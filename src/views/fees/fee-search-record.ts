import * as AT from '#i18n/addresses';
import { localePath, type Locale } from '#i18n/locales';
import { translator, type Translate } from '#i18n/translate';
import type { Fee } from '#library/library';
import { feeName } from '#words/fee-words';
import {
  audiencesOf,
  namesBeside,
  titled,
  type FacetWord,
  type SearchRecord,
} from '#views/search/search-record';

/** What search knows of an item of the catalogue: every name that people have for it, in every language. */
export function feeSearchRecord(fee: Fee, locale: Locale): SearchRecord {
  const t = translator(locale);
  const { data } = fee;
  const title = feeName(data, locale);
  const former = data.periods.flatMap(({ formerName }) => Object.values(formerName ?? {}));
  const original = [data.name['zh-CN'], data.variant?.['zh-CN']].filter(Boolean).join('');
  return {
    path: localePath(locale, AT.page('fees', fee.slug)),
    ...titled(title),
    kind: 'fee',
    day: data.periods.findLast(({ from }) => from !== null)?.from ?? null,
    names: namesBeside(title.text, [original, ...Object.values(data.aliases).flat(), ...former]),
    facets: {
      audience: audiencesOf(data.payer, t),
      category: [{ id: data.list, label: t(`search.list.${data.list}`) }],
    },
    phases: phasesOf(fee, t),
  };
}

/** Only an item that is no longer charged has a state here: what holds is told by its page and by the verdict. */
function phasesOf(fee: Fee, t: Translate): SearchRecord['phases'] {
  const abolished: FacetWord = { id: 'abolished', label: t('search.state.abolished') };
  const charged: FacetWord = { id: 'listed', label: t('search.state.listed') };
  const periods = fee.data.periods.map(({ from, state }) => ({
    from,
    state: isEnded(state) ? abolished : charged,
  }));
  return periods.some(({ state }) => state === abolished) ? periods : [];
}

function isEnded(state: Fee['data']['periods'][number]['state']): boolean {
  return state === 'abolished' || state === 'replaced';
}
