import Testing

@testable import ItemTracking

@Suite struct TrackedSKUsTests {
  /// Two items at three places, under all three numbers, without any, and under one of each kind.
  private static let combinations: [TrackedSKU] = (1...2).flatMap { item -> [TrackedSKU] in
    (0...2).flatMap { place -> [TrackedSKU] in
      let unit = StockkeepingUnit(
        itemNo: ItemNo(id: Int32(item)), locationCode: LocationCode(id: Int32(place)))
      let (serial, lot, package) = (
        SerialNo(id: Int32(10 + item)), LotNo(id: 20), PackageNo(id: 30)
      )
      return [
        TrackedSKU(unit, TrackingKey(serialNo: serial, lotNo: lot, packageNo: package)),
        TrackedSKU(unit), TrackedSKU(unit, TrackingKey(serialNo: serial)),
        TrackedSKU(unit, TrackingKey(lotNo: lot)),
        TrackedSKU(unit, TrackingKey(packageNo: package)),
      ]
    }
  }

  private static func filled() -> TrackedSKUs {
    var known = TrackedSKUs()
    for combination in combinations { _ = known.intern(combination) }
    return known
  }

  private static func found(_ key: TrackingKey, in known: borrowing TrackedSKUs) -> [Int32] {
    var result: [Int32] = []
    known.forEach(carrying: key) { result.append($0.raw) }
    return result
  }

  private static func check(_ known: borrowing TrackedSKUs) {
    let all = Array(combinations.enumerated())
    for (place, combination) in all {
      let id = known.known(combination)?.raw
      let back = known[TrackedSKUID(raw: Int32(place))]
      #expect(id == Int32(place) && back == combination)
    }
    for item in Int32(1)...2 {
      var ids: [Int32] = []
      known.forEach(of: ItemNo(id: item)) { ids.append($0.raw) }
      #expect(
        ids == all.filter { $0.element.unit.itemNo.id == item }.map { Int32($0.offset) }.reversed())
    }
    for key in [
      TrackingKey(serialNo: SerialNo(id: 11)), TrackingKey(serialNo: SerialNo(id: 12)),
      TrackingKey(lotNo: LotNo(id: 20)), TrackingKey(packageNo: PackageNo(id: 30)),
      TrackingKey(serialNo: SerialNo(id: 12), lotNo: LotNo(id: 20)),
      TrackingKey(lotNo: LotNo(id: 20), packageNo: PackageNo(id: 30)),
    ] {
      let ids = found(key, in: known)
      #expect(
        ids
          == all.filter { $0.element.tracking.matches(key) }.map { Int32($0.offset) }.reversed())
    }
    let none = found(TrackingKey(lotNo: LotNo(id: 99)), in: known)
    #expect(none.isEmpty)
  }

  @Test func `each is found by its item and by each of its numbers, newest first`() {
    let known = Self.filled()

    Self.check(known)
  }

  @Test func `a copy finds what the original finds, and goes its own way`() {
    var known = Self.filled()
    let copy = known.copy()
    let new = TrackedSKU(
      StockkeepingUnit(itemNo: ItemNo(id: 1), locationCode: LocationCode(id: 9)),
      TrackingKey(serialNo: SerialNo(id: 11), lotNo: LotNo(id: 20), packageNo: PackageNo(id: 30)))

    _ = known.intern(new)

    Self.check(copy)
    let isInCopy = copy.known(new) != nil
    #expect(!isInCopy)
  }

  @Test func `a copy grows as the original does`() {
    func combination(_ place: Int32) -> TrackedSKU {
      TrackedSKU(
        StockkeepingUnit(itemNo: ItemNo(id: 1), locationCode: LocationCode(id: place)),
        TrackingKey(lotNo: LotNo(id: 20)))
    }
    var known = TrackedSKUs()
    for place in Int32(1)...40 { _ = known.intern(combination(place)) }
    var copy = known.copy()

    for place in Int32(41)...400 { _ = copy.intern(combination(place)) }
    for place in Int32(41)...200 { _ = known.intern(combination(place)) }

    let isRight = (Int32(1)...400).allSatisfy { copy.known(combination($0))?.raw == $0 - 1 }
    let isRightToo = (Int32(1)...200).allSatisfy { known.known(combination($0))?.raw == $0 - 1 }
    let isMore = known.known(combination(201)) != nil
    #expect(isRight && isRightToo && !isMore)
    let (count, countOfCopy) = (known.count, copy.count)
    #expect(count == 200 && countOfCopy == 400)
  }
}
