/// Something to do with a table of whatever rows.
public protocol TableVisitor {
  associatedtype Failure: Error = Never
  mutating func visit<R: Row>(_ table: inout Table<R>) throws(Failure)
}
