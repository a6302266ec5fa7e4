import ItemTracking
import Testing

@Suite struct ErrorCodeTests {
  @Test func `every code is explained, each in words of its own`() {
    let codes = ErrorCode.allCases

    #expect(codes.filter { $0.title.isEmpty || $0.meaning.isEmpty } == [])
    #expect(Set(codes.map(\.title)).count == codes.count)
  }
}
