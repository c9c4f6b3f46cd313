import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { Refusal } from '#library/report';
import { writeAside } from '#library/write-aside';

/** Where articles and ledgers lie: never in the repository. */
export function wechatFolder(): string {
  return path.resolve(process.env['WECHAT_CACHE'] || path.join('.cache', 'wechat'));
}

const draft = z.strictObject({
  /** What the text says: the same edition is sent to a tag once. */
  edition: z.string(),
  /** Of everything that was sent, pictures included. */
  hash: z.string(),
  /** Null while no answer has come. */
  mediaId: z.string().nullable(),
  title: z.string(),
  on: z.string(),
});
const message = z.strictObject({
  page: z.string(),
  edition: z.string(),
  tag: z.string(),
  /** Null while no answer has come. */
  messageId: z.string().nullable(),
  on: z.string(),
});
const schema = z.strictObject({
  /** The address of each picture in texts, by the hash of its bytes. */
  pictures: z.record(z.string(), z.string()),
  /** The media_id of each cover, by the hash of its bytes; null while no answer has come. */
  covers: z.record(z.string(), z.string().nullable()),
  /** The draft of each page. */
  drafts: z.record(z.string(), draft),
  messages: z.array(message),
});
export type LedgerEntries = z.output<typeof schema>;
export type LedgerDraft = z.output<typeof draft>;
export type LedgerMessage = z.output<typeof message>;

const EMPTY: LedgerEntries = { pictures: {}, covers: {}, drafts: {}, messages: [] };

/**
 * What has been done on an account, so that a broken run is taken up where it broke. It holds no credential; an entry is
 * written before and after what it tells of.
 */
export class Ledger {
  readonly #file: string | null;
  entries: LedgerEntries;

  /** @param mark of the account; null reads as an account on which nothing was done */
  constructor(mark: string | null) {
    this.#file = mark === null ? null : path.join(wechatFolder(), `ledger-${mark}.json`);
    this.entries = this.#file !== null && existsSync(this.#file) ? entriesIn(this.#file) : EMPTY;
  }

  /** Changes the ledger, on the disk too. */
  write(entries: Partial<LedgerEntries>): void {
    this.entries = { ...this.entries, ...entries };
    if (this.#file !== null)
      writeAside([{ file: this.#file, content: `${JSON.stringify(this.entries, null, 2)}\n`, mode: 0o600 }]);
  }

  /** The message of an edition of a page to a tag, sent or being sent. */
  message({ page, edition, tag }: Pick<LedgerMessage, 'page' | 'edition' | 'tag'>): LedgerMessage | null {
    const is = (each: LedgerMessage) => each.page === page && each.edition === edition && each.tag === tag;
    return this.entries.messages.find(is) ?? null;
  }
}

function entriesIn(file: string): LedgerEntries {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new Refusal(
      `${file}：这份记录读不懂。它记着哪些图片传过、哪些已群发；把它移走就当什么都没有发过，先到公众平台核对\n` +
        `${file}: this ledger cannot be read. It says what was uploaded and sent; move it away only after a look at the platform`,
    );
  }
}
