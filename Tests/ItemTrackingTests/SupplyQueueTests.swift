import Testing

@testable import ItemTracking

/// Supply in the order in which balancing uses it.
@Suite struct SupplyQueueTests {
  private static func date(_ day: Int32) -> CalendarDate { CalendarDate(dayNumber: day) }

  private static func entry(_ day: Int32, _ place: Int) -> SupplyQueue.Entry {
    SupplyQueue.Entry(
      ProfileEvent(.order, nil, stock: TrackedSKUID(raw: 0), on: date(day), priority: 500, .one),
      at: place)
  }

  /// In order: 0, 5, 1, 3, 2, 4.
  private static func filled() -> SupplyQueue {
    var queue = SupplyQueue(inOrder: [entry(1001, 0), entry(1003, 1), entry(1005, 2)])
    queue.insert(entry(1003, 3))
    queue.insert([entry(1006, 4), entry(1002, 5)])
    return queue
  }

  @Test func `supply stands by its day, then as it came`() {
    let queue = Self.filled()
    #expect(queue.first == 0)
    #expect(queue.indices(from: Self.date(1000), to: Self.date(1010)) == [0, 5, 1, 3, 2, 4])
    #expect(queue.indices(from: Self.date(1002), to: Self.date(1003)) == [5, 1, 3])
    #expect(queue.leading(2) == [0, 5])
    let leading = queue.leadingCount { $0 != 1 }
    #expect(leading == 2)
    #expect(Set(queue.entries.map(\.index)) == [0, 1, 2, 3, 4, 5])
    #expect(Self.entry(1003, 1).date == Self.date(1003))
  }

  @Test func `by attributes before priority, and by priority before number`() {
    var event = ProfileEvent(
      .order, nil, stock: TrackedSKUID(raw: 0), on: Self.date(1001), priority: 500, .one)
    event.attributePriority = 6
    var other = event
    other.attributePriority = 8
    other.orderPriority = 100
    #expect(SupplyQueue.Entry(event, at: 1) < SupplyQueue.Entry(other, at: 0))
    other.attributePriority = 6
    other.number = 9
    #expect(SupplyQueue.Entry(other, at: 1) < SupplyQueue.Entry(event, at: 0))
    other.orderPriority = 500
    #expect(SupplyQueue.Entry(event, at: 1) < SupplyQueue.Entry(other, at: 0))
    let order = [Self.entry(1001, 0), Self.entry(1002, 1), Self.entry(1002, 2)]
    #expect(SupplyQueue.isInOrder(order) && !SupplyQueue.isInOrder(order.reversed()))
  }

  @Test func `what was set aside is there, and comes first again`() {
    var queue = Self.filled()
    #expect(!queue.hasAside)
    queue.setFirstAside()
    queue.setFirstAside()
    #expect(queue.hasAside && queue.first == 1)
    #expect(queue.indices(from: Self.date(1002), to: Self.date(1003)) == [5, 1, 3])
    #expect(queue.entries.count == 6)
    queue.startAgain()
    #expect(!queue.hasAside && queue.first == 0)
    queue.goOn(with: Self.entry(1003, 1))
    #expect(queue.hasAside && queue.first == 1)
    queue.finishFirst()
    #expect(queue.first == 3)
    queue.finishFirst(2)
    #expect(queue.first == 4)
    queue.startAgain()
    #expect(queue.leading(3) == [0, 5, 4])
  }
}
