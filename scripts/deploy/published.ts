import type { Library } from '#library/library';
import { Refusal } from '#library/report';

/** What has ever been published, kept by deploy outside the content: promises that a later build could forget. */
export interface Published {
  /** Every address of a page. */
  addresses: readonly string[];
  /** The sealed releases of the catalogue: id and hash, the oldest first. */
  seals: readonly { id: string; hash: string }[];
}

export const NOTHING_PUBLISHED: Published = { addresses: [], seals: [] };

/** What is published once a site with these pages is served. */
export function publishedWith(before: Published, pages: readonly string[], library: Library): Published {
  return {
    addresses: [...new Set([...before.addresses, ...pages])].sort(),
    seals: sealsOf(library),
  };
}

function sealsOf({ releases }: Library): Published['seals'] {
  return releases.flatMap(({ release }) => (release ? [{ id: release.sealed.id, hash: release.hash }] : []));
}

/**
 * Refuses a site that breaks what was promised: an address without a page or a new place, a sealed release that is gone.
 * @param pages the addresses of the new site, those that lead on to others among them
 */
export function refuseBrokenPromises(before: Published, pages: readonly string[], library: Library): void {
  const known = new Set(pages);
  const lost = before.addresses.filter((address) => !known.has(address));
  const seals = new Set(sealsOf(library).map(({ id, hash }) => `${id} ${hash}`));
  const unsealed = before.seals.filter(({ id, hash }) => !seals.has(`${id} ${hash}`)).map(({ id }) => id);
  const faults = [
    ...lost.map(
      (address) =>
        `${address}\n  以前的版本有这一页，现在没有 → 恢复它，或在 moved.yaml 里写明搬到了哪里` +
        `\n  an earlier release had this page → bring it back, or say in moved.yaml where it went`,
    ),
    ...unsealed.map(
      (id) =>
        `releases/${id}.json\n  已经公布过的封存发布版不见了，或被改过 → 从版本库恢复它` +
        `\n  a sealed release that was published is gone or changed → restore it from version control`,
    ),
  ];
  if (faults.length === 0) return;
  const shown = faults.slice(0, 50).join('\n\n');
  throw new Refusal(`没有启用新版 / The new site was not put to use:\n\n${shown}`);
}
