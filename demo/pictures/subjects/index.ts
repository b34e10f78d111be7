import type { PictureKey } from '../../pictures.ts'
import type { Canvas } from '../canvas.ts'
import type { Film } from '../develop.ts'
import * as concertHall from './concert-hall.ts'
import * as genevaLake from './geneva-lake.ts'
import * as harbourBridge from './harbour-bridge.ts'
import * as harbourDawn from './harbour-dawn.ts'
import * as pylonsDusk from './pylons-dusk.ts'
import * as rainStreet from './rain-street.ts'
import * as raisedBog from './raised-bog.ts'
import * as shopWindow from './shop-window.ts'
import * as terraceNight from './terrace-night.ts'
import * as windSea from './wind-sea.ts'
import * as winterRoad from './winter-road.ts'

export interface Subject {
  readonly film: Film
  readonly draw: (canvas: Canvas) => void | Promise<void>
}

export const subjects: Record<PictureKey, Subject> = {
  genevaLake,
  winterRoad,
  harbourBridge,
  harbourDawn,
  raisedBog,
  windSea,
  terraceNight,
  concertHall,
  rainStreet,
  shopWindow,
  pylonsDusk,
}
