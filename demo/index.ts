/** The demo edition: an invented newspaper as plain data, and the people and pieces that tests arrange with. */
export { appeals, type Appeal, type AppealPlace, type AppealWords } from './appeals.ts'
export { articles, type ArticleKey } from './articles/index.ts'
export { campaigns, type Campaign, type Creative, type SlotName } from './campaigns.ts'
export { crowd, readers, staff } from './cast.ts'
export type { Reader, ReaderKey, Role, StaffKey, StaffMember } from './cast.ts'
export {
  edition,
  type DemoArticle,
  type DemoCampaign,
  type DemoReader,
  type Edition,
} from './edition.ts'
export { front, type Container } from './front.ts'
export { commentGrounds, type CommentGround } from './grounds.ts'
export { commentsPolicy, pages } from './pages.ts'
export type { CommentsPolicy, Page, PageBlock, PolicyRule } from './pages.ts'
export { agencies, paper, sections, topics } from './paper.ts'
export { pictures, type Picture, type PictureKey } from './pictures.ts'
export { originalOf } from './pictures/originals.ts'
export { contributions } from './supporters.ts'
export type { Contribution, Payment, PaymentOutcome, Rhythm } from './supporters.ts'
export type { DemoComment } from './threads/comments-of.ts'
export { loadDemo } from './load/load-demo.ts'
export { demoSignIns } from './sign-ins.ts'
