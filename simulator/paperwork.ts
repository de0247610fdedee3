/**
 * The door to `documents/` for the sites: seen from two folders deeper, its path would look like that of the house's
 * own `documents/`, which the simulator must not enter.
 */
export {
  handbook,
  letterDocx,
  letterPdf,
  mosaicJpeg,
  orderPdf,
  proofPicture,
  resumeOdt,
  resumePdf,
  resumeTitle,
  rocDate,
  rocDateShort,
  salaryPdf,
  taiwanDate,
} from './documents/index.ts';
