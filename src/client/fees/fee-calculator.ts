import { calculate, schemesOf, type Calculation, type Scheme, type Step } from '#domain/fees/calculator';
import { decimalText, type Decimal } from '#domain/fees/decimal';
import { rateOn } from '#domain/fees/timeline';
import { html, wordsHtml, type Html } from '#words/html';
import { rateRow, type FeeContext } from '#words/fee-words';
import { yuanOfFen } from '#words/fee-money';
import { asked } from './fee-source.ts';
import { around, carried, partOf } from '#client/part';

/** `<fee-calculator>` works out what is due from one number, in whole fen, and shows its working. */
class FeeCalculator extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const { schemes, context } = await asked(carried(this, 'core'), (context) => ({
      schemes: this.schemes(context),
      context,
    }));
    around(this, '.calculator').hidden = schemes.length === 0;
    for (const scheme of schemes) this.append(this.formOf(scheme, context));
  }

  private schemes({ catalogue }: FeeContext): Scheme[] {
    const fee = catalogue.names.bySlug.get(carried(this, 'slug'));
    return fee ? schemesOf(rateOn(fee, carried(this, 'day'))) : [];
  }

  private formOf(scheme: Scheme, context: FeeContext): HTMLFormElement {
    const form = document.createElement('form');
    form.className = 'calculator-form';
    const { vocabulary } = context;
    const label =
      scheme.countedIn === '元'
        ? this.words('value')
        : this.words('number').replace(
            '{{unit}}',
            vocabulary.units[scheme.countedIn]?.[context.locale] ?? scheme.countedIn,
          );
    const title =
      scheme.bands.length === 1 ? html`<h3>${wordsHtml(rateRow(scheme.bands[0]!, context).item)}</h3>` : null;
    form.innerHTML = html`${title}<label
        >${label}<input type="text" inputmode="decimal" name="number" required autocomplete="off" /></label
      ><button type="submit">${this.words('go')}</button><output aria-live="polite"></output>`.html;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const number = (form.elements.namedItem('number') as HTMLInputElement).value.replace(/[,，\s]/g, '');
      partOf<HTMLOutputElement>(form, 'output').innerHTML = this.resultOf(scheme, number, context).html;
    });
    return form;
  }

  private resultOf(scheme: Scheme, number: string, context: FeeContext): Html {
    if (!/^\d+(\.\d+)?$/.test(number)) return html`<p class="fault">${this.words('bad')}</p>`;
    const calculation = calculate(scheme, number);
    const steps = calculation.steps.map((step) => this.stepHtml(step, context));
    return html`<table class="rates working">
        <tbody>
          ${steps}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">${this.words('result')}</th>
            <td class="number" data-result-fen="${String(calculation.fen.max)}">
              <strong>${this.words('sum').replace('{{amount}}', spanOfFen(calculation))}</strong>
            </td>
          </tr>
        </tfoot>
      </table>
      ${calculation.rounded && html`<p class="note">${this.words('rounded')}</p>`}${calculation.left.length > 0 && html`<p class="note">${this.words('left')}</p>`}`;
  }

  private stepHtml({ rate, part, money }: Step, context: FeeContext): Html {
    const row = rateRow(rate, context);
    const note = [
      row.limit,
      row.value.text,
      part && this.words('part').replace('{{part}}', decimalText(part)),
    ]
      .filter(Boolean)
      .join(' · ');
    return html`<tr>
      <th scope="row">${wordsHtml(row.item)}<small>${note}</small></th>
      <td class="number">${moneyText(money)}</td>
    </tr>`;
  }

  private words(name: string): string {
    return this.dataset[name] ?? '';
  }
}

function moneyText({ min, max }: { min: Decimal; max: Decimal }): string {
  const [low, high] = [decimalText(min), decimalText(max)];
  return low === high ? low : `${low}–${high}`;
}

function spanOfFen({ fen }: Calculation): string {
  return fen.min === fen.max ? yuanOfFen(fen.max) : `${yuanOfFen(fen.min)}–${yuanOfFen(fen.max)}`;
}

customElements.define('fee-calculator', FeeCalculator);
