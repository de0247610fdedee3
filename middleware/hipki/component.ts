/** Where pages look for HiPKI; they check the origin letter by letter. */
export const componentOrigin = 'http://localhost:61161';

/** The version that we answer as; clients refuse older ones. */
export const componentVersion = '1.3.4.103349';
