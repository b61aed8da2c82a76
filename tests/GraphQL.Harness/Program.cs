using GraphQL.Harness;

// With `serve SDL-FILE URL` a server, with `compare SDL-FILE VECTOR-FILE` the vectors that differ; otherwise a line of JSON out for each line of JSON in.
if (args is ["serve", var file, var url])
{
    await Serving.RunAsync(await File.ReadAllTextAsync(file), url);
    return;
}
if (args is ["compare", var sdl, var vectors])
{
    var comparison = new Comparison(await File.ReadAllTextAsync(sdl));
    var differences = 0;
    foreach (var difference in comparison.Differences(File.ReadLines(vectors)))
    {
        differences++;
        Console.Out.WriteLine(difference);
    }
    Console.Out.WriteLine($"{comparison.Vectors} vectors, {differences} differences");
    Environment.ExitCode = differences == 0 ? 0 : 1;
    return;
}
var operations = new Operations();
while (await Console.In.ReadLineAsync() is { } line)
{
    Console.Out.WriteLine(operations.Answer(line));
}
