import { dateWords } from '#platform/zones'
import type { SlotName } from '../slots/slot.ts'
import { type Campaign, type CampaignState, stateOf } from './campaign.ts'

export const slotWords: Record<SlotName, string> = {
  'article-rail': 'Beside the text of articles',
  'front-river': 'On the front, beside the river',
  'front-foot': 'At the foot of the front',
}

const marks: Record<CampaignState, { readonly class: string; readonly words: string }> = {
  running: { class: 'mark good', words: 'running' },
  coming: { class: 'mark idle', words: 'to come' },
  over: { class: 'mark idle', words: 'over' },
}

export function CampaignsRoom({
  campaigns,
  zone,
  now,
}: {
  campaigns: readonly Campaign[]
  zone: string
  now: Date
}) {
  return (
    <>
      <header class="head">
        <h1>Campaigns</h1>
        <p class="small muted">
          Sold campaigns stand before the paper’s own. Every reader sees the same; nobody is
          followed.
        </p>
        <div class="tools">
          <a class="button primary" href="/newsroom/campaigns/new">
            New campaign
          </a>
        </div>
      </header>
      {campaigns.length === 0 ? (
        <p class="empty">No campaign has been booked. Unbooked slots take no space.</p>
      ) : (
        <section class="panel scroll" aria-label="Campaigns" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Advertiser</th>
                <th scope="col">State</th>
                <th scope="col">Kind</th>
                <th scope="col">Places</th>
                <th scope="col">Says</th>
                <th scope="col">Days</th>
                <th scope="col" class="n">
                  Weight
                </th>
              </tr>
            </thead>
            <tbody>
              {campaigns.map((campaign) => (
                <Row key={campaign.id} campaign={campaign} zone={zone} now={now} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  )
}

function Row({ campaign, zone, now }: { campaign: Campaign; zone: string; now: Date }) {
  const { id, advertiser, kind, slots, creatives, startsAt, endsAt, weight } = campaign
  const mark = marks[stateOf(campaign, now)]
  return (
    <tr>
      <th scope="row">
        <a href={`/newsroom/campaigns/${id}`}>{advertiser}</a>
      </th>
      <td>
        <span class={mark.class}>{mark.words}</span>
      </td>
      <td>{kind === 'direct' ? 'sold' : 'house'}</td>
      <td>{slots.map((slot) => slotWords[slot]).join('; ')}</td>
      <td>{creatives.map(({ headline }) => headline).join('; ')}</td>
      <td>
        {dateWords('en', zone, startsAt)} to {dateWords('en', zone, new Date(endsAt.getTime() - 1))}
      </td>
      <td class="n">{weight}</td>
    </tr>
  )
}
