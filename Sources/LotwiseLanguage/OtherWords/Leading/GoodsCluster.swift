/// Goods that a line names: an item, how much of it, and its numbers.
struct GoodsCluster {
  let parts: [LinePart]

  static func all(in parts: [LinePart]) -> [GoodsCluster] {
    var taken: Set<Int> = []
    return parts.indices.filter { parts[$0].isKind(.item) && !parts[$0].isKind(.quantity) }
      .map { place in
        var own = [place]
        var hasQuantity = false
        // How much, and of which number, may stand before the item.
        var before = place - 1
        while before >= 0, !taken.contains(before), belongs(parts[before], hasQuantity),
          parts[before + 1].before.allSatisfy(joining.contains)
        {
          hasQuantity = hasQuantity || parts[before].isKind(.quantity)
          own.insert(before, at: 0)
          before -= 1
        }
        var after = place + 1
        while after < parts.count, belongs(parts[after], hasQuantity),
          !isNext(parts, after, hasQuantity)
        {
          hasQuantity = hasQuantity || parts[after].isKind(.quantity)
          own.append(after)
          after += 1
        }
        taken.formUnion(own)
        return GoodsCluster(parts: own.map { parts[$0] })
      }
  }

  /// The lines that stand in a block, each with all that it says; those of several goods in one
  /// line are lines of their own.
  static func lines(of parts: [LinePart]) -> [GoodsCluster] {
    var lines: [[LinePart]] = []
    for part in parts where part.isInBlock {
      if part.beginsLine || lines.isEmpty { lines.append([]) }
      lines[lines.count - 1].append(part)
    }
    return lines.flatMap { line in
      let goods = all(in: line)
      return goods.count > 1 && goods.flatMap(\.parts).count == line.count
        ? goods : [GoodsCluster(parts: line)]
    }
  }

  /// The numbers of a kind, each with how much of it.
  static func numbers(in parts: [LinePart]) -> [GoodsCluster] {
    guard
      let kind = [LinePart.Kind.lot, .serial, .package].first(where: { kind in
        parts.count { $0.isKind(kind) } > 1
      })
    else { return [] }
    var taken: Set<Int> = []
    let isQuantity = { (place: Int) in
      parts.indices.contains(place) && parts[place].isKind(.quantity) && !taken.contains(place)
    }
    let places = parts.indices.filter { parts[$0].isKind(kind) }
    let isFirst = places.first.map { isQuantity($0 - 1) } ?? false
    return places.map { place in
      let other = isFirst ? place - 1 : place + 1
      guard isQuantity(other) else { return GoodsCluster(parts: [parts[place]]) }
      taken.insert(other)
      return GoodsCluster(parts: [parts[other], parts[place]])
    }
  }

  /// The lots of one item, where each of them has how much of it.
  static func lots(in parts: [LinePart]) -> [GoodsCluster] {
    let isList = { (kind: LinePart.Kind) in parts.count { $0.isKind(kind) } > 1 }
    guard isList(.lot) || isList(.package), !isList(.serial) else { return [] }
    let all = numbers(in: parts.filter { !$0.isKind(.item) || $0.isKind(.quantity) })
    let taken = all.flatMap(\.parts)
    let isWhole =
      all.allSatisfy { $0.parts.count == 2 }
      && !parts.contains { $0.isKind(.quantity) && !taken.contains($0) }
    return isWhole ? all : []
  }

  /// Words that may stand between goods and how much of them.
  private static let joining = LeadVocabulary.words(
    "of from item lot batch serial number no. x the in more extra product with on units sn")

  private static func belongs(_ part: LinePart, _ hasQuantity: Bool) -> Bool {
    if part.isKind(.quantity), !part.isKind(.item) { return !hasQuantity }
    return part.isNumber || part.isKind(.variant)
      || part.kinds == [.other] && !part.isSaid
  }

  /// Whether a quantity is that of the item behind it.
  private static func isNext(_ parts: [LinePart], _ place: Int, _ hasQuantity: Bool) -> Bool {
    guard parts[place].isKind(.quantity), place + 1 < parts.count else { return false }
    return parts[place + 1].isKind(.item) && hasQuantity
  }
}
