/// What the rows of a table add up to, by key, kept as rows come and go.
struct Sums<R>: ~Copyable {
  private var columns: Columns<Quantity>
}

extension Sums where R: Row {
  init() { columns = Columns(count: R.sumCount) }

  func total(of sum: Int, key: Int32) -> Quantity {
    guard key >= 0, Int(key) < columns[sum].count else { return .zero }
    return columns[sum][Int(key)]
  }

  mutating func add(_ row: R) {
    if R.sumCount > 0 { add(row.addend) }
  }

  mutating func subtract(_ row: R) {
    if R.sumCount > 0 { subtract(row.addend) }
  }

  mutating func change(from old: R, to new: R) {
    guard R.sumCount > 0, old.addend != new.addend else { return }
    subtract(old.addend)
    add(new.addend)
  }

  private mutating func add(_ addend: Addend) {
    guard addend.key >= 0 else { return }
    columns[Int(addend.sum)].grow(to: Int(addend.key), with: .zero)
    columns[Int(addend.sum)][Int(addend.key)] += addend.amount
  }

  private mutating func subtract(_ addend: Addend) {
    guard addend.key >= 0 else { return }
    columns[Int(addend.sum)][Int(addend.key)] -= addend.amount
  }

  func copy() -> Sums<R> {
    var copy = Sums<R>()
    copy.columns = columns.copy()
    return copy
  }

  func same(as other: borrowing Sums<R>) -> Bool {
    (0..<R.sumCount).allSatisfy { sum in
      (0..<Int32(max(columns[sum].count, other.columns[sum].count))).allSatisfy { key in
        total(of: sum, key: key) == other.total(of: sum, key: key)
      }
    }
  }
}

extension Sums: Sendable {}
