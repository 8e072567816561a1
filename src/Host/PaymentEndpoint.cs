using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

using Omnichannel.Graph.Orders;
using Omnichannel.Graph.Orders.Contract;

namespace Omnichannel.Graph.Host;

/// <summary><c>POST /payments/notices</c>: what the payment provider tells on its own account. In development a provider that moves no money stands in for it.</summary>
internal static class PaymentEndpoint
{
    private const string SignatureHeader = "Payment-Signature";
    private const int BodySizeMax = 16 * 1024;

    public static void AddPayments(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment())
        {
            builder.Services.AddTestPayments();
        }
    }

    public static void MapPaymentNotices(this IEndpointRouteBuilder endpoints) => endpoints.MapPost("/payments/notices", (RequestDelegate)AnswerAsync);

    private static async Task AnswerAsync(HttpContext context)
    {
        if (await BodyAsync(context) is not { } body)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        var notices = context.RequestServices.GetRequiredService<PaymentNotices>();
        context.Response.StatusCode = await notices.TakeAsync(body, context.Request.Headers[SignatureHeader], context.RequestAborted) switch
        {
            NoticeAnswer.Taken => StatusCodes.Status204NoContent,
            NoticeAnswer.NotSigned => StatusCodes.Status401Unauthorized,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
    }

    private static async Task<ReadOnlyMemory<byte>?> BodyAsync(HttpContext context)
    {
        var buffer = new byte[BodySizeMax + 1];
        var read = await context.Request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, context.RequestAborted);
        return read > BodySizeMax ? null : buffer.AsMemory(0, read);
    }
}
