import { today } from '#clock';
import { isDay, type Day } from '#domain/calendar';
import type { Answer } from '#domain/fees/answer';
import { answerTo } from '#domain/fees/answer-to';
import type { Payer } from '#domain/fees/fee';
import { formatDay } from '#i18n/format';
import { detailView } from '#words/fee-detail';
import { detailHtml } from '#words/fee-detail-html';
import { cardView, type CardView } from '#words/fee-answer';
import { cardHtml } from '#words/fee-answer-html';
import { nameSaid, yuan } from '#words/fee-answer-title';
import { cardTools, letterKind, type LetterKind } from '#words/fee-tools';
import type { FeeContext } from '#words/fee-words';
import { asked } from './fee-source.ts';
import { pageLocale, scriptOfPage } from '#client/page-locale';
import { carried } from '#client/part';
import { whenNear } from '#client/when-near';

/** An answer with all its words, made at one go. */
interface Said {
  context: FeeContext;
  answer: Answer;
  card: CardView;
  kind: LetterKind | null;
  markup: string;
}

interface Question {
  q: string;
  amount: string | undefined;
  /** Where the address names none, the line may; else it is today. */
  on: Day | undefined;
  payer: Payer | undefined;
  region: string | undefined;
}

/** What stands before an amount and is no part of a name: 换身份证要我 60. */
const ASKING = /^(.{2,}?)(?:要我?|收了?我|交了|花了|让交|叫交)\s*$/u;

/** A whole sentence as a question makes an address that no telephone reads from a code, and no code of this kind holds. */
const LONGEST_IN_QR = 1000;

/**
 * `<fee-check>` answers the question in the address (`?q=…&on=YYYY-MM-DD&payer=…&region=…`) with the domain's own
 * function, on the reader's device. The form is a plain GET form, so that every answer has its address; with scripts it
 * is answered in place. Once asked, it folds to one line, and the answer has the screen and the focus.
 */
class FeeCheck extends HTMLElement {
  private question: Question = questionIn(new URLSearchParams(location.search));
  /** An answer that a later question has overtaken is dropped. */
  private turn = 0;

  connectedCallback(): void {
    // What the reader has typed before this script arrived stays.
    this.fill((field) => field.value === '');
    this.addEventListener('click', (event) => void this.onClick(event));
    this.form.addEventListener('submit', (event) => this.onSubmit(event));
    addEventListener('popstate', () => this.readAddress());
    this.answerQuestion();
  }

  private onSubmit(event: Event): void {
    event.preventDefault();
    const said = [...new FormData(this.form)].filter((field): field is [string, string] => field[1] !== '');
    history.pushState(null, '', `?${new URLSearchParams(said)}`);
    this.question = questionIn(new URLSearchParams(location.search));
    this.answerQuestion();
  }

  private readAddress(): void {
    this.question = questionIn(new URLSearchParams(location.search));
    this.fill(() => true);
    this.answerQuestion();
  }

  private answerQuestion(): void {
    const { q, on } = this.question;
    this.turn += 1;
    if (q === '') return this.clear();
    if (on !== undefined && !isDay(on)) {
      this.clear();
      return this.say(this.words('badDay').replace('{{day}}', on));
    }
    this.fold(q);
    void this.ask(this.turn);
  }

  private fill(isFilled: (field: HTMLInputElement | HTMLSelectElement) => boolean): void {
    const { q, amount, on, payer, region } = this.question;
    const asked = amount === undefined ? q : `${q} ${amount}元`;
    for (const [name, value] of Object.entries({ q: asked, on, payer, region })) {
      const field = this.form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
      if (isFilled(field)) field.value = value ?? '';
    }
    this.querySelector<HTMLDetailsElement>('.check-more')!.open = [on, payer, region].some(Boolean);
  }

  private get form(): HTMLFormElement {
    return this.querySelector('form')!;
  }

  private fold(words: string): void {
    this.form.hidden = true;
    this.place('start').hidden = true;
    this.place('asked').hidden = false;
    this.place('asked-words').textContent = words;
  }

  /** As the page stands before anything is asked. */
  private clear(): void {
    this.form.hidden = false;
    this.place('start').hidden = false;
    this.place('answer').replaceChildren();
    for (const name of ['asked', 'letter', 'after']) this.place(name).hidden = true;
  }

  private unfold(): void {
    this.form.hidden = false;
    this.place('asked').hidden = true;
    const field = this.form.elements.namedItem('q') as HTMLInputElement;
    field.focus();
    field.select();
  }

  private async ask(turn: number): Promise<void> {
    this.say(this.words('loading'));
    this.setBusy(true);
    try {
      const said = await asked(carried(this, 'core'), (context) => this.said(context));
      if (turn !== this.turn) return;
      this.show(said);
      this.say('');
    } catch (error) {
      if (turn !== this.turn) return;
      this.unfold();
      this.say(this.words('failed'));
      throw error;
    }
    this.setBusy(false);
  }

  private setBusy(isBusy: boolean): void {
    this.place('answer').setAttribute('aria-busy', String(isBusy));
  }

  private said(context: FeeContext): Said {
    const { q: text, ...rest } = this.question;
    const answer = answerTo(context.catalogue, { text, today: today(), ...rest });
    const card = cardView(answer, context, today());
    const kind = letterKind(answer);
    const markup = cardHtml(card, {
      choiceHref: (id) => this.addressOf(answer, id),
      tools: cardTools(kind, '#letter', context.say),
      detail: detailHtml(detailView(answer, context), card.href, context.say),
    });
    return { context, answer, card, kind, markup: markup.html };
  }

  private show(said: Said): void {
    const { answer, card, markup, context } = said;
    // A reader who went back to the form while the answer was on its way keeps it, and the focus in it.
    const isAtForm = !this.form.hidden;
    if (!isAtForm) this.fold(this.askedWords(answer, card, context));
    this.place('answer').innerHTML = markup;
    this.place('stamp').textContent = this.stamp(answer, context);
    this.showLetter(said);
    this.showAddress(answer);
    document.title = `${card.title} · ${card.name.text} · ${answer.on}`;
    if (!isAtForm) this.turnTo(card);
  }

  /** 换身份证 · 60 元 · 今天 */
  private askedWords(answer: Answer, card: CardView, context: FeeContext): string {
    const { name, amount, on } = answer;
    const day = on === today() ? this.words('today') : formatDay(pageLocale(), on);
    const words = nameSaid(answer);
    const said = card.slug === name ? card.name.text : words.replace(ASKING, '$1');
    const sum = amount !== null && words === name ? yuan(amount, context) : null;
    return [said, sum, day].filter(Boolean).join(' · ');
  }

  /** What a print needs beside the address: the day, and the release. */
  private stamp({ on, release: sealed }: Answer, { locale, say }: FeeContext): string {
    const release = sealed === null ? [] : [say('answer.release', { release: sealed })];
    return [formatDay(locale, on), ...release].join(' · ');
  }

  /** Focus and view are on the card, and its first line is spoken. */
  private turnTo({ title, asked }: CardView): void {
    this.place('spoken').textContent = [title, asked?.words].filter(Boolean).join(' · ');
    const heading = this.querySelector<HTMLElement>('.answer-title')!;
    heading.focus({ preventScroll: true });
    if (this.place('answer').getBoundingClientRect().bottom > innerHeight) this.scrollIntoView();
  }

  /** The letter has its place at once, and is written when a reader comes to it. */
  private showLetter({ answer, kind, context }: Said): void {
    const place = this.place('letter');
    place.hidden = kind === null;
    if (kind === null) return;
    this.place('letter-title').textContent = this.words(kind);
    this.letterText.value = '';
    const { turn } = this;
    whenNear(place, () => turn === this.turn && void this.writeLetter(answer, kind, context));
  }

  private async writeLetter(answer: Answer, kind: LetterKind, context: FeeContext): Promise<void> {
    const { letterOn } = await import('./letter.ts');
    const [permalink, href] = [this.addressOf(answer), carried(this, 'letterPhrases')];
    const text = await letterOn(answer, { kind, permalink, context, href });
    // Offices read simplified characters, whichever the question was put in.
    const script = await scriptOfPage();
    this.letterText.value = script(text);
  }

  private get letterText(): HTMLTextAreaElement {
    return this.place('letter-text') as HTMLTextAreaElement;
  }

  private showAddress(answer: Answer): void {
    const permalink = this.addressOf(answer);
    const link = this.place('permalink') as HTMLAnchorElement;
    link.href = permalink;
    link.textContent = decodeURI(permalink);
    this.place('qr-code').replaceChildren();
    this.place('qr').hidden = permalink.length > LONGEST_IN_QR;
    this.place('after').hidden = false;
    history.replaceState(null, '', permalink);
    // One code on a sheet: that of the answer.
    document.querySelector('.printed img')?.remove();
    whenNear(this.place('qr'), () => void this.drawQr());
  }

  /** The address that asks the same question again, on the same day; or the same of something else. */
  private addressOf({ amount, on, caveats }: Answer, id?: string): string {
    const { q, payer, region, amount: given } = this.question;
    // Of a month or a year, no one day is meant.
    const isDayKnown = !caveats.includes('changed-within');
    const sum = id === undefined ? given : (amount ?? undefined);
    const query = new URLSearchParams({
      q: id ?? q,
      ...(isDayKnown && { on }),
      ...(sum !== undefined && { amount: sum }),
      ...(payer && { payer }),
      ...(region && { region }),
    });
    return `${location.origin}${location.pathname}?${query}`;
  }

  private async drawQr(): Promise<void> {
    if (this.place('qr').hidden || this.place('qr-code').hasChildNodes()) return;
    const { renderSVG } = await import('uqr');
    this.place('qr-code').innerHTML = renderSVG(this.permalink, { border: 2 });
  }

  private get permalink(): string {
    return (this.place('permalink') as HTMLAnchorElement).href;
  }

  private async onClick(event: Event): Promise<void> {
    const target = event.target as Element;
    if (target.closest('[data-print]')) {
      // Without a network the code may be missing; the address is printed all the same.
      await this.drawQr().catch(() => undefined);
      print();
    }
    if (target.closest('[data-change]')) this.unfold();
    if (target.closest('[data-copy-link]')) await this.copy(this.permalink);
    if (target.closest('[data-copy-letter]')) await this.copy(this.letterText.value);
  }

  private async copy(text: string): Promise<void> {
    await navigator.clipboard.writeText(text);
    this.say(this.words('copied'));
  }

  private say(text: string): void {
    this.place('status').textContent = text;
  }

  private words(name: string): string {
    return this.dataset[name] ?? '';
  }

  private place(name: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-${name}]`)!;
  }
}

function questionIn(asked: URLSearchParams): Question {
  const payer = asked.get('payer');
  const amount = asked.get('amount') ?? '';
  return {
    q: asked.get('q')?.trim() ?? '',
    amount: /^\d+(\.\d+)?$/.test(amount) ? amount : undefined,
    on: asked.get('on') || undefined,
    payer: payer === 'citizen' || payer === 'enterprise' ? payer : undefined,
    region: asked.get('region') || undefined,
  };
}

customElements.define('fee-check', FeeCheck);
