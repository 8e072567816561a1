export interface PlaceStock {
  readonly id: string;
  readonly available: number;
  readonly location: {
    readonly id: string;
    readonly name: string;
    readonly kind: 'STORE' | 'WAREHOUSE' | 'PICKUP_POINT';
    readonly distance?: number | null;
  };
}

/** Where a product is, sorted by what that means to somebody who stands in one store. */
export interface Places<T extends PlaceStock> {
  readonly here: T | null;
  /** Other stores that have it, the nearest first. */
  readonly near: readonly T[];
  /** Warehouses, those with most first. */
  readonly central: readonly T[];
  readonly centralUnits: number;
}

const nearest = 4;

export function placesOf<T extends PlaceStock>(levels: readonly T[], store: string): Places<T> {
  const central = levels.filter(({ location }) => location.kind === 'WAREHOUSE');
  return {
    here: levels.find(({ location }) => location.id === store) ?? null,
    near: levels
      .filter(({ location, available }) => location.kind === 'STORE' && location.id !== store && available > 0)
      .sort((one, other) => far(one) - far(other))
      .slice(0, nearest),
    central: [...central].sort((one, other) => other.available - one.available),
    centralUnits: central.reduce((sum, { available }) => sum + available, 0),
  };
}

const far = ({ location }: PlaceStock): number => location.distance ?? Number.MAX_SAFE_INTEGER;
