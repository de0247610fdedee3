import { offices, places } from './agencies.ts';
import type { Dice } from './dice.ts';
import { appraisalGrades, awardKinds, awardReasons, orderNumberWords } from './merits.ts';
import type { Appraisal, Award, Post } from './person.ts';
import { ranks } from './ranks.ts';

/** The last year that the invented lives know of, so that they do not change with the calendar. */
const lastYear = 2025;

/** ROC years begin in 1912. */
const rocOffset = 1911;

/** A career from `firstYear` on: 3–5 posts, each a rank higher, the last one still held. */
export function postsOf(dice: Dice, firstYear: number): Post[] {
  const count = dice.between(3, 5);
  const lowest = dice.between(0, ranks.length - count);
  const place = dice.one(places);
  const starts = Array.from({ length: count }, (_, step) =>
    dice.dateIn(firstYear + Math.floor(((lastYear - firstYear) * step) / count)),
  );
  return starts.flatMap((from, step) => {
    const rank = ranks[lowest + step];
    const to = starts[step + 1];
    return rank ? [{ agency: `${place}${dice.one(offices)}`, ...rank, from, ...(to ? { to } : {}) }] : [];
  });
}

/** The appraisals of the last 5–8 years, the oldest first. */
export function appraisalsOf(dice: Dice): Appraisal[] {
  const count = dice.between(5, 8);
  return Array.from({ length: count }, (_, step) => {
    const rocYear = lastYear - rocOffset - count + 1 + step;
    const score = dice.between(76, 90);
    return { rocYear, score, grade: appraisalGrades[score >= 80 ? 0 : 1] };
  });
}

/** 2–5 awards of the last years, the oldest first. */
export function awardsOf(dice: Dice): Award[] {
  const [before, after] = orderNumberWords;
  const awards = Array.from({ length: dice.between(2, 5) }, () => {
    const year = dice.between(lastYear - 6, lastYear);
    return {
      date: dice.dateIn(year),
      kind: dice.one(awardKinds),
      reason: dice.one(awardReasons),
      orderNumber: `${before}${year - rocOffset}${dice.digits(7)}${after}`,
    };
  });
  return awards.sort((one, other) => one.date.localeCompare(other.date));
}
