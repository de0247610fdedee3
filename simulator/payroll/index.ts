export { type PayItem, type SalarySlip, salarySlip } from './salary-slip.ts';
