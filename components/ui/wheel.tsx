import { dimensionClass, dimensionNumbers, type DimensionNumber } from './dimension'
import { shapes } from './icon-shapes'

/** The six places of the ring, equal in size; the first three stand on the left. */
const places = [
  { path: 'M30 81.3A152 152 0 0 1 156.8 8L158.5 86A74 74 0 0 0 96.7 121.7Z', icon: [82.5, 38.2], number: [115, 86.6] },
  { path: 'M26.8 233.2A152 152 0 0 1 26.8 86.8L95.2 124.4A74 74 0 0 0 95.2 195.6Z', icon: [22, 143], number: [70, 164.5] },
  { path: 'M156.8 312A152 152 0 0 1 30 238.7L96.7 198.3A74 74 0 0 0 158.5 234Z', icon: [82.5, 247.8], number: [115, 242.4] },
  { path: 'M163.2 8A152 152 0 0 1 290 81.3L223.3 121.7A74 74 0 0 0 161.5 86Z', icon: [203.5, 38.2], number: [205, 86.6] },
  { path: 'M293.2 86.8A152 152 0 0 1 293.2 233.2L224.8 195.6A74 74 0 0 0 224.8 124.4Z', icon: [264, 143], number: [250, 164.5] },
  { path: 'M290 238.7A152 152 0 0 1 163.2 312L161.5 234A74 74 0 0 0 223.3 198.3Z', icon: [203.5, 247.8], number: [205, 242.4] },
] as const

/** Dimensions 1, 2 and 3 stand on the side where reading starts. */
const placeOf = (dimension: DimensionNumber, direction: 'ltr' | 'rtl') => {
  const index = direction === 'ltr' ? dimension - 1 : (dimension + 2) % 6
  return places[index as 0 | 1 | 2 | 3 | 4 | 5]
}

interface WheelProps {
  direction: 'ltr' | 'rtl'
  /** Name of the whole drawing. */
  label: string
  /** Number as printed in a segment, such as "3" or "٣", and the dimension's name for those who cannot see it. */
  segments: Record<DimensionNumber, { number: string; name: string; href?: string }>
  hub: string
  hubNote: string
}

/** The six dimensions as six equal parts of a ring: none weighs more than another. */
export function Wheel({ direction, label, segments, hub, hubNote }: WheelProps) {
  const linked = dimensionNumbers.some((dimension) => segments[dimension].href)
  return (
    <svg className="wheel" viewBox="0 0 320 320" role={linked ? 'group' : 'img'} aria-label={label}>
      {dimensionNumbers.map((dimension) => (
        <Segment key={dimension} dimension={dimension} direction={direction} {...segments[dimension]} />
      ))}
      <text className="hub" x="160" y="157">{hub}</text>
      <text className="hub2" x="160" y="176">{hubNote}</text>
    </svg>
  )
}

interface SegmentProps {
  dimension: DimensionNumber
  direction: 'ltr' | 'rtl'
  number: string
  name: string
  href?: string
}

function Segment({ dimension, direction, number, name, href }: SegmentProps) {
  const place = placeOf(dimension, direction)
  const drawing = (
    <>
      <path className="seg" d={place.path} />
      <svg className="ic" x={place.icon[0]} y={place.icon[1]} width="34" height="34" viewBox="0 0 24 24">
        {shapes[dimensionClass(dimension)]}
      </svg>
      <text className="n" x={place.number[0]} y={place.number[1]}>{number}</text>
    </>
  )
  return (
    <g className={dimensionClass(dimension)}>
      {href ? <a href={href} aria-label={`${number}. ${name}`}>{drawing}</a> : drawing}
    </g>
  )
}
