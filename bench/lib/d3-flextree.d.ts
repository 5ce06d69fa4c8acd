// The part of d3-flextree that the bench calls; the package has no types of its own.
declare module "d3-flextree" {
  interface FlextreeNode<T> {
    readonly data: T;
    readonly x: number;
    readonly y: number;
    readonly parent: FlextreeNode<T> | null;
    each(visit: (node: FlextreeNode<T>) => void): void;
  }

  interface FlextreeLayout<T> {
    (tree: FlextreeNode<T>): FlextreeNode<T>;
    hierarchy(data: T, children: (data: T) => readonly T[]): FlextreeNode<T>;
  }

  export function flextree<T>(options: {
    readonly nodeSize: (node: FlextreeNode<T>) => [number, number];
    readonly spacing: number;
  }): FlextreeLayout<T>;
}
