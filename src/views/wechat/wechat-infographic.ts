import type { Day } from '#domain/calendar';
import { translator } from '#i18n/translate';
import type { Infographic, Library } from '#library/library';
import { feeContext } from '#views/fees/fee-context';
import { html, type Html } from '#words/html';
import { infographicBlocks } from '#views/infographics/infographic-sections';
import { infographicView, languageOf, type InfographicView } from '#views/infographics/infographic-view';
import { blocksHtml } from './wechat-html.ts';
import { quiet, sectionHead, type WechatDress } from './wechat-text.ts';
import {
  basisLines,
  kicker,
  lead,
  outdatedCaution,
  picture,
  title,
  type ArticleText,
} from './wechat-parts.ts';

/**
 * An infographic: its long picture, and the same in words for those who cannot see it or want to copy from it.
 * @param showsTitle true where WeChat's own title is the short one
 */
export function infographicArticle(
  library: Library,
  infographic: Infographic,
  day: Day,
  dress: WechatDress,
  showsTitle: boolean,
): ArticleText {
  const { original, translations } = infographic;
  const { locale } = dress;
  const view = infographicView(library, infographic, locale, day);
  const inText = feeContext(library, languageOf(infographic, locale));
  return {
    digest: view.summary.text,
    html: [
      kicker(view.kind, view.readers),
      ...(showsTitle ? [title(view.title.text, dress)] : []),
      lead(view.summary.text, dress),
      ...notices(view),
      picture('long', view.title.text),
      quiet(translator(locale)('wechat.inWords')),
      ...blocksHtml(infographicBlocks(library, infographic, inText, day), dress),
      ...(view.basis.length === 0
        ? []
        : [html`${sectionHead(view.labels.basis, dress)}${basisLines(view.basis, dress)}`]),
    ],
    pictures: ['long'],
    majorChanges: original.data.changes.filter(({ kind }) => kind === 'major').length,
    translatedFrom: translations.get(locale)?.data.translatedFrom ?? null,
  };
}

function notices({ asOf, unofficial, fallback, outdated }: InfographicView): Html[] {
  return [
    ...[asOf, unofficial, fallback].filter((words) => words !== null).map(quiet),
    ...outdatedCaution(outdated),
  ];
}
