using System.Text.Json;
using Bench.Engine;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

// Writes a line of JSON for each question and side, for report.mjs to compare: nanoseconds and bytes allocated an operation.
Type[] all = [typeof(Parse), typeof(Validate), typeof(Hello), typeof(List), typeof(Nested)];
if (args is ["--answers"])
{
    foreach (var question in (string[])["hello", "list", "nested"])
    {
        Console.WriteLine(new Asked(question).Text());
    }
    return;
}
var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance)
    .WithWarmupCount(4).WithIterationCount(8).WithIterationTime(TimeInterval.FromMilliseconds(200));
var quiet = ManualConfig.CreateEmpty().AddJob(job).AddDiagnoser(MemoryDiagnoser.Default).AddColumnProvider(DefaultColumnProviders.Instance)
    .AddLogger(NullLogger.Instance).WithOptions(ConfigOptions.DisableOptimizationsValidator)
    .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "bench-engine"));
foreach (var question in all.Where(type => args.Length == 0 || args.Contains(type.Name.ToLowerInvariant())))
{
    foreach (var report in BenchmarkRunner.Run(question, quiet).Reports)
    {
        var times = report.ResultStatistics ?? throw new InvalidOperationException($"{question.Name} could not be measured.");
        var side = report.BenchmarkCase.Descriptor.WorkloadMethod.Name.ToLowerInvariant();
        Tell(question.Name.ToLowerInvariant(), side, times.Median, report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase));
    }
}
if (args.Length == 0 || args.Contains("told"))
{
    foreach (var (side, nanoseconds, allocated) in Told.Measure())
    {
        Tell("told", side, nanoseconds, allocated);
    }
}

static void Tell(string question, string side, double nanoseconds, long? allocated) =>
    Console.WriteLine(JsonSerializer.Serialize(new { question, side, nanoseconds, allocated }));
