import { personalNumbersIn, type PersonalNumber } from '#domain/personal-data';
import { everyText } from '#library/every-text';
import type { Rule } from './rule.ts';

const KINDS: Record<PersonalNumber['kind'], { zh: string; en: string }> = {
  identity: { zh: '公民身份号码', en: 'an identity number' },
  mobile: { zh: '手机号码', en: 'a mobile number' },
  'bank-card': { zh: '银行卡号', en: 'a bank card number' },
};

export const personalData: Rule = {
  name: 'personal-data',
  why: 'A number of a person that was published once is copied everywhere and cannot be called back.',
  alone: true,
  check(library) {
    return everyText(library).flatMap(({ file, field, text }) =>
      personalNumbersIn(text).map(({ kind, value }) => ({
        file,
        field,
        value: `${value.slice(0, 3)}…${value.slice(-2)}`,
        zh: {
          problem: `里面有${KINDS[kind].zh}，不能公开`,
          remedy: '删去；单位的联系电话写座机。确需公示的，按规定遮去中间几位，例如 372501********1234',
        },
        en: {
          problem: `holds ${KINDS[kind].en}, which must not be published`,
          remedy: 'take it out, and name an office by its landline; or cover its middle as the rules say',
        },
      })),
    );
  },
};
