export { beginStream } from './begin-stream.ts'
export { type Channel, defineChannel, type Subject } from './channel.ts'
export { createStreams, type Streams } from './streams.ts'
