export { auditEntries, type AuditEntry, type AuditSearch } from './audit.queries.ts'
export { record } from './record.ts'
