using System.Reflection;

namespace Hub.WebConsole;

/// <summary>What the console has to know before it shows anything: which hub this is, what day it is for the law, how one signs in.</summary>
internal sealed class ConsoleFacts(SignIn signIn, Func<DateOnly> today)
{
    private static readonly string Version = typeof(ConsoleFacts).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public Task AnswerAsync(HttpContext http) => ConsoleJson.WriteAsync(http, new { version = Version, today = today(), signIn });
}
