// How long the fields of an account may be, for the forms as well: this file costs the browser nothing.

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 200;
export const NAME_MAX = 80;
export const EMAIL_MAX = 254;
