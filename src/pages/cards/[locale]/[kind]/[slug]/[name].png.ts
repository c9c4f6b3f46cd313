import type { APIRoute } from 'astro';
import { openRenderer } from '#cards/render/open-renderer';
import { reportProgress } from '#cards/render/report-progress';
import type { CardName } from '#views/cards/card-view';
import { buildDay, library } from '#library/city';
import { cardOrders, type CardOrder } from '#views/site/cards';

export const getStaticPaths = () =>
  cardOrders(library, buildDay).flatMap((order) =>
    order.onSite.map((name) => ({
      params: { locale: order.locale, kind: order.kind, slug: order.slug, name },
      props: { order, name },
    })),
  );

const { sharedRenderer } = await openRenderer();
const total = cardOrders(library, buildDay).flatMap(({ onSite }) => onSite).length;
sharedRenderer().onProgress = reportProgress(total);

export const GET: APIRoute<{ order: CardOrder; name: CardName }> = async ({ props: { order, name } }) => {
  const { png } = await sharedRenderer().render(order.view(), name);
  return new Response(Uint8Array.from(png), { headers: { 'content-type': 'image/png' } });
};
