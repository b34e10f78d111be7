/** The named people of the demo edition: who writes, who reads, who decides. Tests arrange with them. */
export { crowd } from './crowd.ts'
export { readers, type Reader, type ReaderKey } from './readers.ts'
export { staff, type Role, type StaffKey, type StaffMember } from './staff.ts'
