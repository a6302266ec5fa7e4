extension Operation {
  /// Whether the table keeps the row as it was before the change.
  var keepsRow: Bool {
    switch self {
    case .update, .move, .remove: true
    case .insertNew, .insertReused, .passInNew, .passInReused, .passOut: false
    }
  }

  var isInsert: Bool { self == .insertNew || self == .insertReused }
}

extension Table where R: Row {
  /// Takes out of the newest changes what going back before all of them does not need: rows before
  /// a second change, and all but the places of rows that came and went among them.
  ///
  /// Cost: the changes.
  ///
  /// - Parameter changes: the newest, oldest first, those of other tables among them; what is taken
  ///   out is nil afterwards.
  mutating func fold(_ changes: inout [Change?]) {
    var own = FoldedChanges(changes, of: tag)
    let firstRow = beforeRows.count - own.rowCount
    let firstLink = beforeLinks.count - own.linkCount
    own.keepNeighbours { number in
      let links = beforeLinks[firstLink + number]
      return (links.previous, links.next)
    }
    dropRepeated(&own, firstRow)
    var (rows, links): ([R], [Links]) = ([], [])
    for step in own.steps {
      changes[step.index] = step.isDropped ? nil : step.change
      guard step.isKept else { continue }
      if step.row >= 0 { rows.append(beforeRows[firstRow + step.row]) }
      links.append(contentsOf: step.links.map { beforeLinks[firstLink + $0] })
    }
    beforeRows.replaceSubrange(firstRow..., with: rows)
    beforeLinks.replaceSubrange(firstLink..., with: links)
  }

  /// Of the changes of a row in place the first tells what it was.
  private func dropRepeated(_ own: inout FoldedChanges, _ firstRow: Int) {
    var following: [Int32: Int] = [:]
    var after = [Int?](repeating: nil, count: own.steps.count)
    for (number, step) in own.steps.enumerated().reversed() where step.row >= 0 {
      after[number] = following[step.change.row]
      following[step.change.row] = step.row
    }
    var isKnown: Set<Int32> = []
    for (number, step) in own.steps.enumerated() where step.isKept {
      let place = step.change.row
      guard step.change.operation == .update, isKnown.contains(place) else {
        if step.change.operation == .remove {
          isKnown.remove(place)
        } else {
          isKnown.insert(place)
        }
        continue
      }
      let later = after[number].map { beforeRows[firstRow + $0] } ?? rows[Int(place)]
      if Self.isFoundAlike(beforeRows[firstRow + step.row], later) { own.steps[number].drop() }
    }
  }

  /// Whether a row stands in the same lists, at the same places, under the same keys.
  private static func isFoundAlike(_ row: R, _ other: R) -> Bool {
    let isListedAlike = (0..<R.listCount).allSatisfy { list in
      guard row.listKey(list) == other.listKey(list) else { return false }
      if R.isByPlace(list: list) { return true }
      return !row.precedes(other, inList: list) && !other.precedes(row, inList: list)
    }
    return isListedAlike && row.compositeKey == other.compositeKey
      && (0..<R.uniqueCount).allSatisfy { row.uniqueKey($0) == other.uniqueKey($0) }
  }
}

/// The changes of one table while they are folded.
struct FoldedChanges {
  struct Step {
    /// Where the change stands among those of all tables.
    let index: Int
    var change: Change
    /// The row and the links before it, counted from the first that these changes keep.
    let row: Int
    let links: Range<Int>
    /// Which stay of a row at its place it belongs to.
    var life: Int
    private(set) var isDropped = false
    private var isPassing = false

    init(_ index: Int, _ change: Change, row: Int, links: Range<Int>, life: Int) {
      self.index = index
      self.change = change
      self.row = row
      self.links = links
      self.life = life
    }

    /// Whether what undoing it needs is kept.
    var isKept: Bool { !isDropped && !isPassing }

    mutating func drop() { isDropped = true }

    /// Leaves of a row that came and went no more than its place.
    mutating func pass() {
      isPassing = true
      switch change.operation {
      case .insertNew: change.operation = .passInNew
      case .insertReused: change.operation = .passInReused
      case .remove:
        change.operation = .passOut
        change.moved = 0
      case .update, .move, .passInNew, .passInReused, .passOut: isDropped = true
      }
    }
  }

  var steps: [Step] = []
  private(set) var rowCount = 0
  private(set) var linkCount = 0
  /// For each stay whether it began and ended here.
  private var isPassing: [Bool] = []

  init(_ changes: [Change?], of tag: UInt8) {
    var lives: [Int32: Int] = [:]
    var hasBegun: [Bool] = []
    for (index, change) in changes.enumerated() {
      guard let change, change.table == tag else { continue }
      let operation = change.operation
      let known = operation.isInsert ? nil : lives[change.row]
      let life = known ?? isPassing.count
      if known == nil {
        isPassing.append(false)
        hasBegun.append(operation.isInsert)
        lives[change.row] = life
      }
      let rest = linkCount + Int(change.moved)
      steps.append(
        Step(
          index, change, row: operation.keepsRow ? rowCount : -1, links: linkCount..<rest,
          life: life))
      linkCount = rest
      if operation.keepsRow { rowCount += 1 }
      if operation == .remove {
        isPassing[life] = hasBegun[life]
        lives[change.row] = nil
      }
    }
  }

  /// Lets rows pass that came and went, but for those that are neighbours of what is kept: there
  /// the links before a change lead to them.
  mutating func keepNeighbours(_ neighbours: (Int) -> (Int32, Int32)) {
    var stays: [Int32: [Int]] = [:]
    var ofLife: [Int: [Int]] = [:]
    for (number, step) in steps.enumerated() where isPassing[step.life] {
      if step.change.operation.isInsert { stays[step.change.row, default: []].append(step.life) }
      ofLife[step.life, default: []].append(number)
    }
    var waiting = steps.indices.filter { !isPassing[steps[$0].life] }
    while let number = waiting.popLast() {
      for index in steps[number].links {
        let (previous, next) = neighbours(index)
        for place in [previous, next] {
          for life in stays[place] ?? [] where isPassing[life] {
            isPassing[life] = false
            waiting.append(contentsOf: ofLife[life] ?? [])
          }
        }
      }
    }
    for number in steps.indices where isPassing[steps[number].life] { steps[number].pass() }
  }
}
