/** The version of package.json, as health and the API document tell it. */
export const productVersion = '0.1.0';
