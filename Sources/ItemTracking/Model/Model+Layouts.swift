/// What loading needs beside the rows of a table.
extension Model {
  /// The lists of a table whose order must be kept beside its rows.
  package mutating func ownOrders(of tag: UInt8) -> [ListOrder] {
    var reader = OrderReader()
    visit(tag, &reader)
    return reader.orders
  }

  /// Ends the loading of a table whose rows were filled in; of the room that lists by numbers may
  /// take it takes its part.
  package mutating func enterAll(
    of tag: UInt8, free: [Int32], orders: [ListOrder], room: inout Int
  ) throws(LoadProblem) {
    var entering = Entering(load: TableLoad(free: free, orders: orders), room: room)
    try visit(tag, &entering)
    room = entering.room
  }
}

private struct OrderReader: TableVisitor {
  var orders: [ListOrder] = []
  mutating func visit<R: Row>(_ table: inout Table<R>) { orders = table.ownOrders() }
}

private struct Entering: TableVisitor {
  let load: TableLoad
  var room: Int
  mutating func visit<R: Row>(_ table: inout Table<R>) throws(LoadProblem) {
    try table.enterAll(load, room: &room)
  }
}
