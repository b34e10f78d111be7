// Stands for a decoder that a hostile file has got hold of.
process.on('message', ({ id, act }: { id: number; act: string }) => {
  if (act === 'hang') for (;;) Math.sqrt(2)
  if (act === 'grow') {
    const kept: Buffer[] = []
    setInterval(() => kept.push(Buffer.alloc(40_000_000, 1)), 10)
  }
  if (act === 'crash') process.exit(7)
  if (act === 'answer') {
    process.send?.({ id, result: process.pid })
    process.send?.({ id, end: true })
  }
})

process.send?.({ id: 0, begun: true })
