/// The numbers of a goods phrase: mostly one, which takes no list; several are a range of serial
/// numbers.
public struct TrackingKeys: RandomAccessCollection, ExpressibleByArrayLiteral, Hashable, Sendable {
  private var only: TrackingKey?
  /// Empty, or at least two.
  private var all: [TrackingKey] = []

  /// Several numbers in their order; none for goods that are not tracked.
  public init(_ keys: [TrackingKey]) {
    if keys.count == 1 { only = keys[0] } else { all = keys }
  }

  /// One combination of numbers.
  public init(_ key: TrackingKey) { only = key }

  public init(arrayLiteral keys: TrackingKey...) { self.init(keys) }

  public var startIndex: Int { 0 }
  public var endIndex: Int { only == nil ? all.count : 1 }

  /// How many numbers there are.
  public var count: Int { endIndex }
  /// The first of the numbers; nil for goods that are not tracked.
  public var first: TrackingKey? { only ?? all.first }

  /// The n-th of the numbers.
  public subscript(index: Int) -> TrackingKey {
    guard let only else { return all[index] }
    precondition(index == 0, "there is one key")
    return only
  }
}
