import Foundation
import Testing

/// What `lotwise check` can know and `lotwise run` refuses is found by `check`; what `run` accepts,
/// `check` accepts.
@Suite struct CheckAgreementTests {
  /// Mistakes of a script that `check` cannot know, each with the reason; all others it finds.
  private static let unknowable = [
    "entry-unknown": "which entries there are is known once it has posted",
    "line-unknown": "lines are added, deleted and posted away while it runs",
    "reservation-unknown": "which reservations there are is known once it has reserved",
    "several-tables": "whether a name is a document or an item is known when it runs",
    "subject-unknown": "which goods have a number is known when it runs",
    "nothing-to-undo": "how many statements can be taken back is known when it runs",
    "not-a-date": "what a variable stands for is known when it runs",
    "not-a-quantity": "what a variable stands for is known when it runs",
    "too-many-decimals": "what a variable stands for is known when it runs",
    "quantity-too-large": "what a variable stands for is known when it runs",
  ]

  @Test func `check finds the mistakes of a script that can be known without running it`() throws {
    var missed: Set<String> = []
    for name in try RefusalScripts.names(endingWith: ".lot") {
      let golden = try RefusalScripts.text("\(name).stderr")
      // Other codes are refusals of the model, or of files.
      guard golden.hasPrefix("exit code 2\n") else { continue }
      let folder = try Folder()
      let script = try #require(Expectation.removed(from: RefusalScripts.text("\(name).lot")))
      let check = try Command.run(["check", folder.file("\(name).lot", script)])
      if check.code != 2 || !check.problems.contains("[\(name)]") { missed.insert(name) }
    }

    #expect(missed == Set(Self.unknowable.keys))
  }

  @Test(arguments: [
    ("set PO1 from CUSTMO\n", "vendor-unknown"),
    ("receive {n} of BOLT\n", "variable-unknown"),
    ("print \"{1 / 0}\"\n", "expression-wrong"),
    ("show ledger columns colour\n", "column-unknown"),
    ("rollback to nowhere\n", "checkpoint-unknown"),
    ("for n in 1, 2 { undo }\n", "not-here"),
    ("scenario \"a\" { reset }\n", "not-here"),
    ("receive 1 of BOLT variant RED\n", "variant-unknown"),
    ("help recieve\n", "topic-unknown"),
    ("item BOLT-WITH-MORE-THAN-TWENTY-CHARACTERS unit PCS\n", "code-too-long"),
  ])
  func `check and run refuse alike`(script: String, code: String) throws {
    let setting = "item BOLT unit PCS\nvendor V\npurchase order PO1 from V { 1 of BOLT }\n"
    let folder = try Folder()
    let path = try folder.file("a.lot", setting + script)
    let (check, run) = (try Command.run(["check", path]), try Command.run(["run", path]))

    #expect(check.code == 2 && check.problems.contains("[\(code)]"), "\(check.problems)")
    #expect(run.code == 2 && run.problems.contains("[\(code)]"), "\(run.problems)")
  }

  @Test(arguments: [
    "let n = 2\nreceive {n} of BOLT\n",
    "for n in 1, 2 { receive {n} of BOLT }\n",
    "repeat 2 as n { receive {n} of BOLT }\n",
    "define get n { receive {n} of BOLT }\ndo get 2\n",
    "scenario \"{n}\" for each { | n | \n | 2 | } { receive {n} of BOLT }\n",
    "for row in items { print \"{row.item}\" }\n",
    "print \"{today}\"\n",
    "checkpoint DAY1\nreceive 1 of BOLT\nrollback to day1\n",
    "scenario \"a\" { receive 1 of BOLT\n undo }\n",
    "if yes { what if { receive 1 of BOLT\n undo\n expect BOLT on hand 0 } }\n",
    "repeat 1 { scenario \"a\" { receive 1 of BOLT\n undo } }\n",
    "expect failure not-here { reset }\n",
  ])
  func `what runs is accepted by check`(script: String) throws {
    let folder = try Folder()
    let path = try folder.file("a.lot", "item BOLT unit PCS\n" + script)
    let (check, run) = (try Command.run(["check", path]), try Command.run(["run", path]))

    #expect(check.code == 0 && check.problems.isEmpty, "\(check.problems)")
    #expect(run.code == 0 || script.contains("not-here"), "\(run.problems)")
  }

  @Test func `a variable of the command line is known to check`() throws {
    let folder = try Folder()
    let path = try folder.file("a.lot", "item BOLT unit PCS\nreceive {n} of BOLT\n")

    #expect(try Command.run(["check", path]).code == 2)
    #expect(try Command.run(["check", "--set", "n=2", path]).code == 0)
  }

  @Test func `check accepts every script of the project`() throws {
    let folders = ["Examples", "Tests/Conformance", "Tests/Histories"]
    let check = try Command.run(["check", "--quiet"] + folders, folder: RefusalScripts.root)

    #expect(check.code == 0, "\(check.problems)")
  }
}
