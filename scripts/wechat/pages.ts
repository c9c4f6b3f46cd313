import { CARD_SIZES, renderCard, type CardName } from '#cards/render/render-card';
import type { Day } from '#domain/calendar';
import type { Library } from '#library/library';
import { localePath } from '#i18n/locales';
import { ContentError, Refusal } from '#library/report';
import { cardOrders, type CardOrder } from '#views/site/cards';
import { feeContext } from '#views/fees/fee-context';
import { isArticle, wechatArticle, type WechatArticle } from '#views/wechat/wechat-article';
import { pictureFile } from '#views/wechat/wechat-parts';
import { checkArticle, type Picture } from './check-article.ts';

/** A picture with its size, px. */
export interface SizedPicture extends Picture {
  width: number;
  height: number;
}

/** The city whose pages become articles, and the day on which they do. */
export interface City {
  library: Library;
  day: Day;
}

/** An article with all its pictures, within every limit of WeChat. */
export interface Edition {
  city: City;
  order: CardOrder;
  article: WechatArticle;
  /** Shown in the text. */
  pictures: SizedPicture[];
  /** 900×383, and 500×500 for those who set the second cover by hand. */
  cover: SizedPicture;
  square: SizedPicture;
}

const NOT_WRITTEN = { zh: '没有写出文章', en: 'no article was written' };

/** Every page that becomes an article, in every language. */
export function articleOrders({ library, day }: City): CardOrder[] {
  return cardOrders(library, day).filter(isArticle);
}

/** The address of a page on this site, with its language. */
export function pageOf({ locale, kind, slug }: CardOrder): string {
  return localePath(locale, `/${kind}/${slug}/`);
}

/**
 * Makes the article of a page.
 * @param page its path, such as /ja/interpretations/sme-payment/, or its whole address
 * @throws {Refusal} when there is no such page, or none that becomes an article
 * @throws {ContentError} with every limit of WeChat that it breaks
 */
export async function articleOf(city: City, page: string): Promise<Edition> {
  const { library, day } = city;
  const order = orderOf(city, page);
  const fees = feeContext(library, order.locale);
  const article = wechatArticle(library, order, fees, day);
  const picture = async (name: CardName): Promise<SizedPicture> => {
    const { png, width, height } = await renderCard(order.view(), name);
    return { file: pictureFile(name), bytes: png, width, height };
  };
  const pictures = await Promise.all(article.pictures.map(picture));
  const [cover, square] = await Promise.all([picture('cover'), picture('square')]);
  const issues = checkArticle(article, [...pictures, cover]);
  if (issues.length > 0) throw new ContentError(issues, NOT_WRITTEN);
  return { city, order, article, pictures, cover, square };
}

function orderOf(city: City, page: string): CardOrder {
  const path = page.replace(city.library.site.domain, '');
  const wanted = `/${path}/`.replace(/\/+/g, '/');
  const order = articleOrders(city).find((each) => pageOf(each) === wanted);
  if (order === undefined)
    throw new Refusal(
      `${page}：没有这一页，或这一页不能做成文章。能做的有：政策文件、政策解读、一图读懂、办事指南、收费项目；运行 npm run wechat -- list 看有哪些\n` +
        `${page}: there is no such page, or it does not become an article; npm run wechat -- list shows which do`,
    );
  return order;
}

/**
 * The central square of the cover, which a share shows, as WeChat wants it: X1_Y1_X2_Y2 of the whole, six decimals.
 * The cover keeps its meaning inside that square.
 */
export const SQUARE_CROP = squareCrop(CARD_SIZES.cover);

function squareCrop({ width, height }: { width: number; height: number }): string {
  const left = (width - height) / 2 / width;
  return [left.toFixed(6), 0, (1 - left).toFixed(6), 1].join('_');
}
