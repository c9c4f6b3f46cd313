/** The tags that content may use. Each has one meaning; renderers give it a face. */
export const TAG_NAMES: readonly string[] = ['Addressee', 'Signature', 'Section', 'Claim', 'Fee'];
