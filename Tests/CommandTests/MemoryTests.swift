import Foundation
import Testing

/// What a command holds in memory grows with its files, by little.
@Suite struct MemoryTests {
  @Test func `a layout takes less than ten times the script`() throws {
    let folder = try Folder()
    let small = try folder.file("small.lot", "item B unit PCS\n")
    let line = "receive 5 of B at EAST\nexpect B on hand at least 5\n# a comment\n"
    let large = try folder.file("large.lot", String(repeating: line, count: 30_000))
    let size = line.utf8.count * 30_000 / 1024
    // The least memory in which the command can do anything.
    let least = try #require(
      try stride(from: 64, to: 4096, by: 4).first { megabytes in
        try run(small, kilobytes: megabytes * 1024).code == 0
      })

    let result = try run(large, kilobytes: least * 1024 + 10 * size)

    #expect(result.code == 0, "\(result.problems)")
  }

  @Test func `what runs in little memory runs in any more`() throws {
    let folder = try Folder()
    let script = try folder.file("small.lot", "item B unit PCS\n")

    // The heap is asked for in one piece where there is so much, and else as it is needed.
    let codes = try stride(from: 32, to: 256, by: 8).map { megabytes in
      try run(script, kilobytes: megabytes * 1024).code
    }

    #expect(codes.last == 0 && codes.drop { $0 != 0 }.allSatisfy { $0 == 0 }, "\(codes)")
  }

  private func run(_ file: String, kilobytes: Int) throws -> Command.Result {
    try Command.run(
      ["fmt", "--check", file],
      within: ["sh", "-c", "ulimit -v \(kilobytes); exec \"$@\"", "sh"])
  }
}
