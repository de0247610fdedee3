/** The editions of the site: as the guide of about 2020 shows it, and as later public code tells of it. */
export type Edition = '2020' | '2024';
