using GraphQL.Harness;

// With `serve SDL-FILE URL` a server; otherwise a line of JSON out for each line of JSON in.
if (args is ["serve", var file, var url])
{
    await Serving.RunAsync(await File.ReadAllTextAsync(file), url);
    return;
}
var operations = new Operations();
while (await Console.In.ReadLineAsync() is { } line)
{
    Console.Out.WriteLine(operations.Answer(line));
}
