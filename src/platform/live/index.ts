export { beginStream } from './begin-stream.ts'
export { type Channel, defineChannel, type Subject } from './channel.ts'
export { type StreamLimits, streamLimits } from './limits.ts'
export { createStreams, type Streams } from './streams.ts'
