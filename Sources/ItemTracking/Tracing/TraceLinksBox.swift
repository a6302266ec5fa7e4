/// Where `Model` keep their links: brought up to date by readers, who only borrow the tables.
///
/// Tables belong to one session, which runs one statement at a time.
struct TraceLinksBox: ~Copyable, @unchecked Sendable {
  private let links: UnsafeMutablePointer<TraceLinks>

  init() {
    links = .allocate(capacity: 1)
    links.initialize(to: TraceLinks())
  }

  deinit {
    links.deinitialize(count: 1)
    links.deallocate()
  }

  /// The links of the tables as they are now, for as long as `body` runs.
  func withLinks(of model: borrowing Model, _ body: (inout TraceLinks) -> Void) {
    links.pointee.follow(model)
    body(&links.pointee)
  }

  func shorten(entries: Int, applications: Int) {
    links.pointee.shorten(entries: entries, applications: applications)
  }
}
