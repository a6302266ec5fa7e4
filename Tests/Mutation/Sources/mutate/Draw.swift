/// Chooses mutants by a seed: a line, then one of the changes it allows.
///
/// Of one line there is at most one, and no two stand in each other's way.
struct Draw {
  private(set) var chosen: [Mutation] = []
  private var edits: [String: [Mutation.Edit]] = [:]
  private var lines: Set<String> = []

  /// Lines in random order, from each a random change.
  mutating func spread(_ places: [Mutation], _ count: Int, _ random: inout SplitMix) {
    var byLine: [String: [Mutation]] = [:]
    for place in places { byLine["\(place.file):\(place.line)", default: []].append(place) }
    var keys = byLine.keys.sorted()
    random.shuffle(&keys)
    for key in keys where chosen.count < count {
      guard var list = byLine[key] else { continue }
      random.shuffle(&list)
      // An operator that offers several changes is no more likely than another.
      let kinds = Set(list.map(\.kind.rawValue)).sorted()
      let kind = kinds[random.below(kinds.count)]
      list = list.filter { $0.kind.rawValue == kind }
      if let first = list.first { take(first) }
    }
  }

  /// All changes of some lines, as far as one build can hold them.
  mutating func all(_ places: [Mutation]) {
    for place in places { take(place, once: false) }
  }

  @discardableResult
  mutating func take(_ mutation: Mutation, once: Bool = true) -> Bool {
    let key = "\(mutation.file):\(mutation.line)"
    guard !once || !lines.contains(key) else { return false }
    let others = edits[mutation.file, default: []]
    guard !mutation.edits.contains(where: { own in others.contains { Self.collide(own, $0) } })
    else { return false }
    lines.insert(key)
    edits[mutation.file, default: []] += mutation.edits
    var copy = mutation
    copy.number = chosen.count + 1
    chosen.append(copy)
    return true
  }

  private static func collide(_ a: Mutation.Edit, _ b: Mutation.Edit) -> Bool {
    if a.length == 0, b.length == 0 { return false }
    return a.offset < b.offset + max(b.length, 1) && b.offset < a.offset + max(a.length, 1)
  }
}
