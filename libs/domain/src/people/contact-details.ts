import { limits } from '../limits';

/** True for a plus and 5 to 15 digits; spaces and hyphens are taken out first by `plainPhone`. */
export const isPhoneNumber = (text: string): boolean =>
  new RegExp(`^\\+\\d{${limits.phoneMinDigits},${limits.phoneMaxDigits}}$`).test(text);

/** A phone number without the spaces, hyphens and brackets people write in it. */
export const plainPhone = (text: string): string => text.replace(/[\s()-]/g, '');

/** True for something that can be an e-mail address; the invitation proves the rest. */
export const isEmail = (text: string): boolean =>
  text.length <= limits.emailMaxLength &&
  /^[^\s@"<>(),;:\\]+@[^\s@"<>(),;:\\]+\.[^\s@."<>(),;:\\]{2,}$/.test(text);

/** An e-mail address as it is compared: trimmed, NFKC, lower case. */
export const plainEmail = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** True for text that holds no NUL, other control character (line breaks aside) or lone surrogate. */
export const isWritableText = (text: string): boolean =>
  text.isWellFormed() && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text);
