using GraphQL.Language;
using GraphQL.Response;
using GraphQL.Validation;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace GraphQL.Execution;

/// <summary>Bounds and surroundings of an executor.</summary>
public sealed record ExecutorOptions
{
    public ParserLimits Limits { get; init; } = ParserLimits.Default;

    public ValidationOptions Validation { get; init; } = ValidationOptions.Default;

    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>What a caller is told of a failure of what the resolvers stand on, such as a database that is away; null: no more than that it is logged, and the id.</summary>
    public Func<Exception, GraphQLError?>? Known { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How long an operation may take; for a subscription, each of its events.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The most objects that one answer may have, all levels together.</summary>
    public int MaxObjects { get; init; } = 1_000_000;

    /// <summary>The most that an operation may cost by its fields and the lengths of its lists, counted before it is executed; beyond it COST_TOO_HIGH. Null: no bound.</summary>
    public double? MaxCost { get; init; }

    /// <summary>How long a list is taken to be, when costs are counted, where nothing tells it.</summary>
    public int AssumedListSize { get; init; } = 10;

    /// <summary>
    /// Arguments of type Int that tell how long a list is where the schema has no @listSize: of the field's own list, else of the lists of the
    /// object it yields, as a connection has them.
    /// </summary>
    public IReadOnlyList<string> SlicingArguments { get; init; } = [];

    /// <summary>What a field weighs that yields a leaf and has no @cost: nothing in the draft, but many aliases of one make a large answer.</summary>
    public double LeafWeight { get; init; }

    /// <summary>What each item weighs of the lists that a request gives as arguments, beside any @cost.</summary>
    public double GivenItemWeight { get; init; }

    /// <summary>Whether every response tells what its operation was counted to cost, in extensions.cost; a request can ask for it too.</summary>
    public bool ReportCost { get; init; }

    /// <summary>How many valid documents are kept compiled.</summary>
    public int CachedDocuments { get; init; } = 2000;

    /// <summary>How many refused documents are remembered, apart from the valid ones, so that a flood of them pushes out nothing.</summary>
    public int CachedRefusals { get; init; } = 500;

    /// <summary>How long the documents of either kind may be together, in bytes; what is kept of them takes some thirty times as much.</summary>
    public int CachedSourceBytes { get; init; } = 4 * 1024 * 1024;
}
