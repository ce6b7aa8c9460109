import { dimensionClass, type DimensionNumber } from './dimension'
import { Icon } from './icon'

/** The round mark of a dimension. Its number and name stand beside it: colour and drawing never stand alone. */
export function Badge({ dimension, size }: { dimension: DimensionNumber; size?: 's' | 'l' }) {
  const name = dimensionClass(dimension)
  return (
    <span className={`badge ${size ? `badge--${size} ` : ''}${name}`}>
      <Icon name={name} />
    </span>
  )
}

/** Badge, number and name of a dimension in one line. `label` is such as "Dimension 3". */
export function DimensionLabel({ dimension, label, name }: { dimension: DimensionNumber; label: string; name: string }) {
  return (
    <span className={`dim ${dimensionClass(dimension)}`}>
      <Badge dimension={dimension} />
      <span>
        <span className="dim__n">{label}</span> <span className="dim__t">{name}</span>
      </span>
    </span>
  )
}
